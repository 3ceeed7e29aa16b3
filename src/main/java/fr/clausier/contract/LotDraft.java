package fr.clausier.contract;

import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import java.time.LocalDate;

/** A lot as described before it is recorded: its own title, CPV, amount excl. VAT and window of execution, both ends included. */
public record LotDraft(String number, String title, Cpv cpv, Money amount, LocalDate startsOn, LocalDate endsOn,
        Grouping grouping) {

    public static LotDraft read(Fields fields) {
        Grouping grouping = fields.code("grouping", Grouping.class);
        LotDraft draft = new LotDraft(fields.requiredText("number"), fields.requiredText("title"), fields.cpv("cpv"),
            fields.money("amount"), fields.date("startsOn"), fields.date("endsOn"), grouping == null ? Grouping.NONE : grouping);
        if (draft.startsOn != null && draft.endsOn != null && draft.endsOn.isBefore(draft.startsOn)) {
            fields.refuse("ends-before-start", "endsOn");
        }
        if (draft.number != null && draft.number.length() > 20) {
            fields.refuse("text-too-long", "number", "20");
        }
        if (draft.title != null && draft.title.length() > 500) {
            fields.refuse("text-too-long", "title", "500");
        }
        return draft;
    }
}
