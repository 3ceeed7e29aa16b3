package fr.clausier.participant;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** The least that must be known of a person whose hours are to count. No social-security number, no address beyond the commune. */
public record ParticipantDraft(String familyName, String firstName, LocalDate birthDate, Sex sex, String commune,
        String communeCode, String qpv, Education education, String referrer) {

    private static final int LONGEST = 200;

    /** Someone of whom only the name and birth date are known yet. */
    static ParticipantDraft of(Identity who) {
        return new ParticipantDraft(who.familyName(), who.firstName(), who.birthDate(), Sex.UNKNOWN, null, null, null, null, null);
    }

    /** Someone a referrer proposes, of whom nothing else is known yet. */
    public static ParticipantDraft proposed(Identity who, String referrer) {
        return new ParticipantDraft(who.familyName(), who.firstName(), who.birthDate(), Sex.UNKNOWN, null, null, null, null, referrer);
    }

    public static ParticipantDraft read(Fields fields) {
        Sex sex = fields.code("sex", Sex.class);
        String education = fields.raw("education");
        ParticipantDraft draft = new ParticipantDraft(fields.requiredText("familyName", 200), fields.requiredText("firstName", 200),
            fields.requiredDate("birthDate"), sex == null ? Sex.UNKNOWN : sex, fields.text("commune", 200), fields.text("communeCode", 5),
            fields.text("qpv", 8), education.isEmpty() ? null : level(fields, education), fields.text("referrer", 200));
        if (draft.qpv != null && !draft.qpv.matches("QP[0-9]{6}|QN[0-9]{5}[NMI]")) {
            fields.refuse("qpv-format", "qpv");
        }
        if (draft.communeCode != null && !draft.communeCode.matches("[0-9AB]{5}")) {
            fields.refuse("commune-format", "communeCode");
        }
        refuseLonger(fields, "familyName", draft.familyName);
        refuseLonger(fields, "firstName", draft.firstName);
        refuseLonger(fields, "commune", draft.commune);
        refuseLonger(fields, "referrer", draft.referrer);
        return draft;
    }

    private static void refuseLonger(Fields fields, String field, String value) {
        if (value != null && value.length() > LONGEST) {
            fields.refuse("text-too-long", field, Integer.toString(LONGEST));
        }
    }

    private static Education level(Fields fields, String code) {
        for (Education each : Education.values()) {
            if (each.name().equals(code) || each.name().substring(1).equals(code)) {
                return each;
            }
        }
        fields.refuse("code-unknown", "education");
        return null;
    }
}
