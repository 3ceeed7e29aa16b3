package fr.clausier.hours.derogation;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** A derogation as described before it is recorded. */
public record DerogationDraft(DerogationKind kind, Grantor grantor, LocalDate grantedOn, LocalDate validUntil, Motive motive) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;

    /** Reads derogationKind, grantor, grantedBy, grantedOn, validUntil, ground, motive. */
    public static DerogationDraft read(Fields fields) {
        DerogationDraft draft = new DerogationDraft(fields.requiredCode("derogationKind", DerogationKind.class),
            fields.requiredCode("grantor", Grantor.class), fields.requiredDate("grantedOn"), fields.date("validUntil"),
            new Motive(fields.code("ground", Ground.class), fields.requiredText("grantedBy", LONGEST_NAME),
                fields.requiredText("motive", LONGEST_TEXT)));
        draft.check(fields);
        return draft;
    }

    /** Reads why a derogation is withdrawn. */
    public static String readWithdrawal(Fields fields) {
        return fields.requiredText("withdrawnBecause", LONGEST_TEXT);
    }

    private void check(Fields fields) {
        if (grantedOn != null && validUntil != null && validUntil.isBefore(grantedOn)) {
            fields.refuse("ends-before-start", "validUntil");
        }
        if (kind == null || grantor == null) {
            return;
        }
        if (!kind.grantors().contains(grantor)) {
            fields.refuse("derogation-grantor", "grantor");
        } else if (kind == DerogationKind.CONTRACT_DURATION ? motive.ground() == null || motive.ground().grantor() != grantor : motive.ground() != null) {
            fields.refuse("derogation-ground", "ground");
        }
    }
}
