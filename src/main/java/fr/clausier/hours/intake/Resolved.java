package fr.clausier.hours.intake;

import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.Identity;
import java.util.ArrayList;
import java.util.List;

/** A row on its way from words to stored things: what was found for it, and what is wrong with it. */
final class Resolved {

    final SheetRow row;
    final Identity identity;
    final List<Problem> problems = new ArrayList<>();
    final List<PreviewRow.Line> lines = new ArrayList<>();
    long lotId;
    long employerId;
    PlacementChoice placement;

    Resolved(SheetRow row) {
        this.row = row;
        this.identity = row.readable() ? new Identity(row.familyName(), row.firstName(), row.birthDate()) : null;
    }

    boolean isSound() {
        return row.readable() && problems.stream().noneMatch(Problem::isError);
    }
}
