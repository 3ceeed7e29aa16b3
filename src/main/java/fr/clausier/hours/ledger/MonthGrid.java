package fr.clausier.hours.ledger;

import fr.clausier.contract.Lot;
import fr.clausier.hours.Activity;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.Person;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month of a lot as it is typed: people in rows, hours of work, of training and of tutoring beside them.
 *
 * @param closed whether the month is locked
 * @param tutoring whether hours of tutoring are asked for: where the terms count them, or some stand
 * @param declarations what each employer has declared so far, by employer
 */
public record MonthGrid(Lot lot, YearMonth month, boolean closed, boolean tutoring, List<Row> rows, Map<Long, Declaration> declarations) {

    /** One placement. Hours are null where nothing was typed. */
    public record Row(Placement placement, Person person, Hours work, Hours training, Hours tutoring) {

        public Hours of(Activity activity) {
            return switch (activity) {
                case WORK -> work;
                case TRAINING -> training;
                case TUTORING -> tutoring;
            };
        }
    }

    /** Hours that stand; null where none were typed, or for someone who is not in the month. */
    public Hours hours(long placement, Activity activity) {
        return row(placement).map(row -> row.of(activity)).orElse(null);
    }

    /** The row of a placement; empty when it is not of this month. */
    public Optional<Row> row(long placement) {
        return rows.stream().filter(row -> row.placement().id() == placement).findFirst();
    }

    /** What the employer of a placement has declared; null for nothing yet. */
    public Declaration declaration(Placement placement) {
        return declarations.get(placement.employerId());
    }

    /** Versions of the declarations, to be given back with what is typed. */
    public Map<Long, Long> versions() {
        Map<Long, Long> versions = new HashMap<>();
        declarations.forEach((employer, declaration) -> versions.put(employer, declaration.version()));
        return versions;
    }
}
