package fr.clausier.opendata;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.kernel.Folded;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.opendata.decp.Holder;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Published values beside those of a contract and lot. A person's value is never replaced silently: the contract follows the publication
 * only where it holds nothing yet, or exactly what the publication said before.
 */
final class Comparison {

    private static final Set<DecpField> SETS = EnumSet.of(DecpField.SOCIAL, DecpField.ENVIRONMENTAL);
    private static final int LONGEST_TITLE = 500;

    private Comparison() { }

    /**
     * What a contract and lot hold in the fields that are compared, in plain form, empty where they hold nothing. Of a divided contract
     * a record describes one lot: object, CPV, amount and grouping are then the lot's; dates and duration, published lot by lot, are not
     * compared with the contract's.
     */
    static Map<DecpField, String> typed(Contract contract, Lot lot, Collection<Holder> linked) {
        Map<DecpField, String> typed = new EnumMap<>(DecpField.class);
        put(typed, DecpField.NATURE, contract.nature());
        put(typed, DecpField.PROCEDURE, contract.procedure());
        put(typed, DecpField.CCAG, contract.ccag());
        put(typed, DecpField.PLACE_CODE, contract.placeCode());
        put(typed, DecpField.SOCIAL, contract.social());
        put(typed, DecpField.ENVIRONMENTAL, contract.environmental());
        if (!contract.divided()) {
            put(typed, DecpField.OBJECT, contract.object());
            put(typed, DecpField.CPV, contract.cpv());
            put(typed, DecpField.AMOUNT, contract.amount());
            put(typed, DecpField.PLACE_NAME, contract.placeName());
            put(typed, DecpField.NOTIFICATION_DATE, contract.notificationDate());
            put(typed, DecpField.DURATION_MONTHS, contract.durationMonths());
        } else if (lot != null) {
            put(typed, DecpField.OBJECT, lot.title());
            put(typed, DecpField.CPV, lot.cpv());
            put(typed, DecpField.AMOUNT, lot.amount());
        }
        if (lot != null) {
            put(typed, DecpField.GROUPING, lot.grouping().name().equals("NONE") ? null : lot.grouping());
            put(typed, DecpField.HOLDERS, linked.stream().map(Holder::plain).collect(Collectors.joining("\n")));
        }
        return typed;
    }

    private static void put(Map<DecpField, String> typed, DecpField field, Object value) {
        typed.put(field, value == null ? "" : value.toString());
    }

    /** Whether a link makes an organisation one of the holders a publication names. */
    static boolean isHolder(LotLink link) {
        return switch (link.kind()) {
            case HOLDER, CO_CONTRACTOR -> true;
            case SUBCONTRACTOR, LABOUR_SUPPLIER, HOST -> false;
        };
    }

    /** Fields whose published value the contract takes over. @param previous what was published before; empty at the first attachment */
    static Map<DecpField, String> followed(Map<DecpField, String> previous, Map<DecpField, String> imported, Map<DecpField, String> typed) {
        return different(imported, typed, field -> previous.containsKey(field)
            ? same(field, previous.get(field), typed.get(field)) : typed.get(field).isEmpty());
    }

    /** Fields where both hold a value and differ, or a person emptied one that is published. */
    static Map<DecpField, String> different(Map<DecpField, String> imported, Map<DecpField, String> typed) {
        return different(imported, typed, field -> true);
    }

    private static Map<DecpField, String> different(Map<DecpField, String> imported, Map<DecpField, String> typed,
            Predicate<DecpField> wanted) {
        Map<DecpField, String> found = new EnumMap<>(DecpField.class);
        typed.forEach((field, value) -> {
            boolean comparable = imported.containsKey(field) && fits(field, imported.get(field));
            if (comparable && !same(field, imported.get(field), value) && wanted.test(field)) {
                found.put(field, imported.get(field));
            }
        });
        return found;
    }

    /** A place longer than a contract can hold is kept with the record only. */
    private static boolean fits(DecpField field, String published) {
        return switch (field) {
            case PLACE_CODE -> published.length() <= 10;
            case PLACE_NAME -> published.length() <= 200;
            default -> true;
        };
    }

    /** Whether a typed value says what the publication says, each in its own way of writing. */
    static boolean same(DecpField field, String published, String typed) {
        if (SETS.contains(field)) {
            return codes(published).equals(codes(typed));
        }
        return switch (field) {
            case OBJECT, PLACE_NAME -> Folded.of(published).equals(Folded.of(typed))
                || published.length() > LONGEST_TITLE && typed.equals(published.substring(0, LONGEST_TITLE));
            case CPV -> published.split("-")[0].equals(typed.split("-")[0]);
            case HOLDERS -> sirets(typed).containsAll(sirets(published));
            case GROUPING -> published.equals(typed.isEmpty() ? "NONE" : typed);
            default -> published.equals(typed);
        };
    }

    private static Set<String> codes(String joined) {
        return Arrays.stream(joined.split(",")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    /** Only holders known by a SIRET can be linked, so only those are compared. A company linked besides is no conflict. */
    private static Set<String> sirets(String lines) {
        List<Holder> holders = Holder.listOf(lines);
        Set<String> found = new HashSet<>();
        holders.forEach(holder -> holder.siret().ifPresent(siret -> found.add(siret.digits())));
        return found;
    }
}
