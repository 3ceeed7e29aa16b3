package fr.clausier.compliance.penalty;

import fr.clausier.kernel.Fields;

/** Striking out what was noted by mistake. @param version the note was read at */
public record Strike(String reason, long version) {

    private static final int LONGEST = 1000;

    public static Strike read(Fields fields) {
        String reason = fields.requiredText("strikeReason", LONGEST);
        Long version = fields.required("version", fields.id("version"));
        return new Strike(reason, version == null ? 0 : version);
    }
}
