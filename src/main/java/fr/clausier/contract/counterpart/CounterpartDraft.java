package fr.clausier.contract.counterpart;

import fr.clausier.kernel.Fields;

/** A counterpart as a person types it. */
public record CounterpartDraft(CounterpartKind kind, String name, String function, String phone, String mail) {

    /** Reads counterpartKind, counterpartName, counterpartFunction, counterpartPhone, counterpartMail; a telephone or a mail address is needed. */
    public static CounterpartDraft read(Fields fields) {
        CounterpartDraft draft = new CounterpartDraft(fields.requiredCode("counterpartKind", CounterpartKind.class), fields.requiredText("counterpartName", 200),
            text(fields, "counterpartFunction", 200), text(fields, "counterpartPhone", 30), text(fields, "counterpartMail", 200));
        if (!draft.mail.isEmpty() && !draft.mail.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+")) {
            fields.refuse("mail-format", "counterpartMail");
        }
        if (!draft.phone.isEmpty() && !draft.phone.matches("[+()0-9 .-]{4,30}")) {
            fields.refuse("phone-format", "counterpartPhone");
        }
        if (!fields.has("counterpartPhone") && !fields.has("counterpartMail")) {
            fields.refuse("counterpart-unreachable", "counterpartMail");
        }
        return draft;
    }

    private static String text(Fields fields, String field, int longest) {
        String text = fields.text(field, longest);
        return text == null ? "" : text;
    }
}
