package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row on its way from what it says to what is written: a marked one, or one of a newcomer. */
final class Settled {

    /** Null for a newcomer. */
    final SentRow sent;
    /** Null for a marked row. */
    final SheetRow newcomer;
    final List<Problem> problems = new ArrayList<>();
    final List<ReturnedRow.Line> lines = new ArrayList<>();
    Asked asked;
    Identity identity;
    /** Null for the row of a whole lot, and for a placement to be created. */
    Placement placement;
    /** A placement to be created, the person's id left out; else null. */
    PlacementDraft draft;
    LocalDate ends;

    Settled(SentRow sent) {
        this.sent = sent;
        this.newcomer = null;
        this.asked = sent.asked();
    }

    Settled(SheetRow newcomer) {
        this.sent = null;
        this.newcomer = newcomer;
    }

    boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }

    boolean isWholeLot() {
        return sent != null && sent.mark().isOfWholeLot();
    }

    /** A newcomer's row is read only when it has hours. */
    boolean answers() {
        return sent == null || sent.answers();
    }

    /** Whether a marked row says more than zero: it may change nothing all the same, where only the product moved. */
    boolean saysHours() {
        return sent != null && !sent.none() && Arrays.stream(Activity.values()).map(sent::hours).anyMatch(hours -> hours != null && hours.isPositive());
    }

    String sheet() {
        return sent == null ? newcomer.sheet() : sent.sheet();
    }

    int number() {
        return sent == null ? newcomer.number() : sent.number();
    }

    Problem.Place place(Activity activity) {
        return sent == null ? newcomer.place(HoursColumn.of(activity)) : sent.place(activity);
    }

    Problem.Place month() {
        return sent == null ? newcomer.place(HoursColumn.MONTH) : sent.place(DeclarationColumn.MONTH);
    }

    Problem.Place person() {
        return sent == null ? newcomer.place(HoursColumn.FAMILY_NAME) : sent.place(DeclarationColumn.PERSON);
    }

    /** The same for two rows that speak of one person's month at one place; of a placement to be created, what makes it one. */
    List<Object> subject() {
        return isWholeLot() ? List.of(asked) : placement != null ? List.of(asked, placement.id())
            : List.of(asked, identity.key(), draft.modality(), draft.contractType(), draft.startsOn());
    }

    void refuse(String code, Problem.Place place, String found, String... args) {
        problems.add(Problem.error(code, place, found, args));
    }
}
