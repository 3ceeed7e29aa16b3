package fr.clausier.hours.answer;

import fr.clausier.hours.Activity;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One declaration, person by person, beside what stands disputed of it.
 *
 * @param people by name or reference
 * @param whole what is disputed of the declaration as a whole; null for nothing
 * @param closed whether its month is closed: nothing changes any more
 * @param steps what happened to it, newest first
 */
public record AnswerSheet(Awaited about, Declaration declaration, List<Line> people, Disputed whole, boolean closed, List<Step> steps) {

    /** Hours of one person. @param disputed what the employer disputes of them; null for nothing */
    public record Line(Placement placement, String person, Map<Activity, Hours> declared, Hours total, Disputed disputed) { }

    /** One thing that happened. @param reason written by whoever did it; empty for none @param disputed figures given with a dispute */
    public record Step(Instant at, String action, String who, String reason, List<Disputed> disputed) { }

    /** Name or reference of the person of a placement; empty when it is not of this declaration. */
    public String nameOf(long placement) {
        return people.stream().filter(line -> line.placement().id() == placement).map(Line::person).findFirst().orElse("");
    }

    public Hours total() {
        return people.stream().map(Line::total).reduce(Hours.ZERO, Hours::plus);
    }

    /** Activities with hours, work always among them. */
    public List<Activity> activities() {
        TreeSet<Activity> found = new TreeSet<>(List.of(Activity.WORK));
        people.forEach(line -> found.addAll(line.declared().keySet()));
        return List.copyOf(found);
    }

    public boolean isDisputed() {
        return declaration.state() == Declaration.State.DISPUTED;
    }

    public boolean isValidated() {
        return declaration.state() == Declaration.State.VALIDATED;
    }

    /** Whether its employer may still confirm or dispute. */
    public boolean isOpen() {
        return !closed && !isValidated();
    }

    /** What was last done to it and by whom. */
    public Optional<Step> last() {
        return steps.stream().findFirst();
    }
}
