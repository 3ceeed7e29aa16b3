package fr.clausier.web.grid;

import fr.clausier.hours.Activity;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.web.hours.MonthForm;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One person in one month: hours of work, and what became of all that was declared.
 *
 * @param stands null for someone who is not on the lot in the month
 * @param declaration what the employer answered for the month; null for nothing yet
 * @param typable whether the viewer may type here
 */
public record GridCell(YearMonth month, MonthGrid.Row stands, Declaration declaration, boolean closed, boolean typable, List<JudgedLine> judged) {

    public boolean isPresent() {
        return stands != null;
    }

    public String field() {
        return MonthForm.box(stands.placement().id(), month, Activity.WORK);
    }

    /** Field that carries the version the hours were seen at. */
    public String declarationField() {
        return MonthForm.declaration(stands.placement().employerId(), month);
    }

    /** Hours of work; null for none typed. */
    public Hours work() {
        return stands == null ? null : stands.work();
    }

    /** Hours of training and of tutoring, which are typed on the page of the month; null for none. */
    public Hours besides() {
        return Stream.of(stands.training(), stands.tutoring()).filter(Objects::nonNull).reduce(Hours::plus).orElse(null);
    }

    /** Whether it was sent: a change is then a correction. */
    public boolean isSent() {
        return declaration != null && declaration.state().isAnswer();
    }

    public boolean isDraft() {
        return declaration != null && !declaration.state().isAnswer() && (stands.work() != null || besides() != null);
    }

    public boolean isValidated() {
        return declaration != null && declaration.state() == Declaration.State.VALIDATED;
    }

    /** What the hours were split into, each part that holds some. */
    public List<Part> parts() {
        return Arrays.stream(Part.values()).filter(part -> hours(part).isPositive()).toList();
    }

    public Hours hours(Part part) {
        return judged.stream().map(line -> line.decision().part(part)).reduce(Hours.ZERO, Hours::plus);
    }

    /** Whether there is more to say than that the hours are counted. */
    public boolean isArguable() {
        return judged.size() > 1 || judged.stream().anyMatch(line -> line.decision().isOverruled() || !line.decision().objections().isEmpty());
    }

    /** Handle of what is told on demand. */
    public String why() {
        return "why-" + stands.placement().id() + "-" + month;
    }
}
