package fr.clausier.contract.followed;

import fr.clausier.kernel.Fields;
import fr.clausier.organisation.territory.Departements;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which areas somebody is given, from when until when. @param from null for today; @param until null until further notice */
public record TerritoryDraft(Long account, List<String> areas, LocalDate from, LocalDate until) {

    private static final int LONGEST = 500;

    /** Reads areas written one after the other, with commas; each that is none, or written twice, is told. */
    public static TerritoryDraft read(Fields fields) {
        Long account = fields.required("territoryOf", fields.id("territoryOf"));
        Set<String> areas = new LinkedHashSet<>();
        String text = fields.text("areas", LONGEST);
        List<String> written = Arrays.stream((text == null ? "" : text).split("[,;\\n]")).map(String::strip).filter(each -> !each.isEmpty()).toList();
        if (written.isEmpty() && (text != null || !fields.has("areas"))) {
            fields.refuse("required", "areas");
        }
        written.forEach(each -> {
            Optional<String> code = Departements.area(each);
            if (code.isEmpty()) {
                fields.refuse("territory-unknown", "areas", each);
            } else if (!areas.add(code.get())) {
                fields.refuse("territory-written-twice", "areas", each);
            }
        });
        TerritoryDraft draft = new TerritoryDraft(account, List.copyOf(areas), fields.date("territoryFrom"), fields.date("territoryUntil"));
        if (draft.from != null && draft.until != null && draft.until.isBefore(draft.from)) {
            fields.refuse("ends-before-start", "territoryUntil");
        }
        return draft;
    }
}
