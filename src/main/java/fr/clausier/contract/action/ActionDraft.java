package fr.clausier.contract.action;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/**
 * What was done, as a person types it.
 *
 * @param organisation with which one; null for none in particular
 * @param nextOn day of what is to be done next; null when nothing is
 */
public record ActionDraft(ActionKind kind, LocalDate doneOn, Long organisation, Told told, LocalDate nextOn) {

    private static final int LONGEST_WITH = 200;
    private static final int LONGEST_SAID = 2000;
    private static final int LONGEST_NEXT = 300;

    public static ActionDraft read(Fields fields) {
        ActionKind kind = fields.requiredCode("actionKind", ActionKind.class);
        if (kind != null && kind.writesItself()) {
            fields.refuse("action-by-itself", "actionKind");
        }
        LocalDate done = fields.requiredDate("doneOn");
        LocalDate next = fields.date("nextOn");
        String what = text(fields, "next", LONGEST_NEXT);
        if (next != null && what.isEmpty()) {
            fields.required("next", null);
        }
        if (next == null && !what.isEmpty()) {
            fields.required("nextOn", null);
        }
        return new ActionDraft(kind, done, fields.id("party"), new Told(text(fields, "with", LONGEST_WITH), text(fields, "conversation", LONGEST_SAID), what), next);
    }

    private static String text(Fields fields, String field, int longest) {
        String text = fields.text(field, longest);
        return text == null ? "" : text;
    }
}
