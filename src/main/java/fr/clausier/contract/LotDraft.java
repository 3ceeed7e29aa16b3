package fr.clausier.contract;

import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import java.time.LocalDate;

/** A lot as described before it is recorded: its own title, CPV, amount excl. VAT and window of execution, both ends included. */
public record LotDraft(String number, String title, Cpv cpv, Money amount, LocalDate startsOn, LocalDate endsOn,
        Grouping grouping) {

    public static LotDraft read(Fields fields) {
        return read(fields, fields.requiredText("number", 20), fields.requiredText("title", 500), fields.cpv("cpv"));
    }

    /** Reads the one lot of an undivided contract, which has neither number nor title and the contract's CPV. */
    public static LotDraft readImplicit(Fields fields, Cpv contractCpv) {
        return read(fields, "", "", contractCpv);
    }

    private static LotDraft read(Fields fields, String number, String title, Cpv cpv) {
        Grouping grouping = fields.code("grouping", Grouping.class);
        LotDraft draft = new LotDraft(number, title, cpv, fields.money("amount"), fields.date("startsOn"), fields.date("endsOn"),
            grouping == null ? Grouping.NONE : grouping);
        if (draft.startsOn != null && draft.endsOn != null && draft.endsOn.isBefore(draft.startsOn)) {
            fields.refuse("ends-before-start", "endsOn");
        }
        return draft;
    }
}
