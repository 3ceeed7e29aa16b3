package fr.clausier.hours.sheet;

import fr.clausier.workbook.reading.Table;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Addresses of the known columns in one row, made when they are asked for: a hundred thousand rows would hold two million of them. Only
 * those that stand in another row, carried from above or fixed for the sheet, are kept as they are.
 */
final class RowAddresses extends AbstractMap<HoursColumn, String> {

    private static final HoursColumn[] COLUMNS = HoursColumn.values();
    private static final char NONE = Character.MAX_VALUE;
    private static final int LETTERS = 26;

    /** Column of each; shared with the row above where it is the same. */
    private final char[] places;
    private final int row;
    private final Map<HoursColumn, String> elsewhere;

    /** @param above addresses of a row read before, whose columns are most likely the same; null for the first */
    RowAddresses(Map<HoursColumn, String> addresses, int row, RowAddresses above) {
        this.row = row;
        char[] own = new char[COLUMNS.length];
        Map<HoursColumn, String> others = null;
        for (HoursColumn column : COLUMNS) {
            String address = addresses.get(column);
            int place = address == null ? NONE : place(address);
            boolean here = place >= 0 && place < NONE && (Table.letters(place) + row).equals(address);
            own[column.ordinal()] = here ? (char) place : NONE;
            if (address != null && !here) {
                others = others == null ? new EnumMap<>(HoursColumn.class) : others;
                others.put(column, address);
            }
        }
        this.places = above != null && Arrays.equals(own, above.places) ? above.places : own;
        this.elsewhere = others == null ? Map.of() : others;
    }

    /** The column an address begins with; what is no address of a sheet gives one that none has. */
    private static int place(String address) {
        int place = 0;
        for (int i = 0; i < address.length() && place <= NONE && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            place = place * LETTERS + address.charAt(i) - 'A' + 1;
        }
        return place - 1;
    }

    @Override
    public String get(Object column) {
        char place = places[((HoursColumn) column).ordinal()];
        return place == NONE ? elsewhere.get(column) : Table.letters(place) + row;
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    @Override
    public Set<Entry<HoursColumn, String>> entrySet() {
        Map<HoursColumn, String> all = new TreeMap<>(elsewhere);
        for (HoursColumn column : COLUMNS) {
            if (places[column.ordinal()] != NONE) {
                all.put(column, get(column));
            }
        }
        return all.entrySet();
    }
}
