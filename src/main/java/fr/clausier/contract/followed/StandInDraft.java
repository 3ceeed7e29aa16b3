package fr.clausier.contract.followed;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** Who is away, who follows their contracts, from which day until which, both included. */
public record StandInDraft(Long away, Long deputy, LocalDate from, LocalDate until) {

    public static StandInDraft read(Fields fields) {
        StandInDraft draft = new StandInDraft(fields.required("awayId", fields.id("awayId")), fields.required("deputyId", fields.id("deputyId")),
            fields.requiredDate("awayFrom"), fields.requiredDate("awayUntil"));
        if (draft.from != null && draft.until != null && draft.until.isBefore(draft.from)) {
            fields.refuse("ends-before-start", "awayUntil");
        }
        return draft;
    }
}
