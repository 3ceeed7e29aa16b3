package fr.clausier.hours.intake;

import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row on its way from words to stored things: what was found for it, and what is wrong with it. */
final class Resolved {

    final SheetRow row;
    final Identity identity;
    /** {@link Identity#key()} of the person; null where the row cannot be read. */
    final String person;
    final List<Problem> problems = new ArrayList<>(0);
    List<PreviewRow.Line> lines = List.of();
    long lotId;
    long employerId;
    PlacementChoice placement;

    /** @param keys of the people met so far: a person of twelve rows is folded once */
    Resolved(SheetRow row, Map<Identity, String> keys) {
        this.row = row;
        this.identity = row.readable() ? new Identity(row.familyName(), row.firstName(), row.birthDate()) : null;
        this.person = identity == null ? null : keys.computeIfAbsent(identity, Identity::key);
    }

    boolean isSound() {
        return row.readable() && problems.stream().noneMatch(Problem::isError);
    }
}
