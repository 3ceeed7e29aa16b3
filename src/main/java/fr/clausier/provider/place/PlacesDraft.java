package fr.clausier.provider.place;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What an employer says of its free places: activities left without a number are not said. */
public record PlacesDraft(List<Said> said) {

    /** Most rows a form holds. */
    public static final int ROWS = 30;
    private static final int MOST = 9_999;
    private static final int LONGEST = 100;

    /** One activity. @param freeFrom null for at once */
    public record Said(String activity, int places, LocalDate freeFrom) { }

    /** Reads {@code activity.0}, {@code places.0}, {@code freeFrom.0} and those that follow; a form's rows may be left empty. */
    public static PlacesDraft read(Fields fields) {
        List<Said> said = new ArrayList<>();
        Set<String> named = new HashSet<>();
        IntStream.range(0, ROWS).forEach(row -> {
            String activity = fields.text("activity." + row, LONGEST);
            Integer places = fields.integer("places." + row);
            LocalDate from = fields.date("freeFrom." + row);
            if (places != null && (places < 0 || places > MOST)) {
                fields.refuse("places-range", "places." + row, Integer.toString(MOST));
            } else if (places != null && activity == null && !fields.has("activity." + row)) {
                fields.refuse("required", "activity." + row);
            } else if (places == null && from != null) {
                fields.refuse("places-missing", "places." + row);
            } else if (places != null && activity != null && !named.add(Folded.of(activity))) {
                fields.refuse("activity-twice", "activity." + row);
            } else if (places != null && activity != null) {
                said.add(new Said(activity, places, from));
            }
        });
        return new PlacesDraft(said);
    }
}
