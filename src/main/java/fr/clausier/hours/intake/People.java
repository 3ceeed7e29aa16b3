package fr.clausier.hours.intake;

import fr.clausier.hours.sheet.SheetContent;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.participant.Identity;
import fr.clausier.participant.alike.Resembling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads names of a file as those of known people, where a person answered that they are. Pure. */
final class People {

    private People() { }

    static SheetContent read(SheetContent content, List<Resembling> recognised) {
        Map<String, Identity> known = new HashMap<>();
        recognised.forEach(each -> known.put(each.written().key(), each.known().get(0).person().identity().orElseThrow()));
        return new SheetContent(content.rows().stream().map(row -> row.readable() ? as(row, known) : row).toList(), content.problems(), content.skipped());
    }

    private static SheetRow as(SheetRow row, Map<String, Identity> known) {
        Identity who = known.get(new Identity(row.familyName(), row.firstName(), row.birthDate()).key());
        return who == null ? row : row.of(who.familyName(), who.firstName(), who.birthDate());
    }
}
