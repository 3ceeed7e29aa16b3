package fr.clausier.upload.evidence;

import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Role;

/** A file with its name and the SHA-256 it came with; both empty once the person it is about was erased. */
public record EvidenceFile(Evidence row, String name, String sha256) {

    private static final String BETWEEN = "\u001f";

    static EvidenceFile unsealed(Evidence row, String told) {
        int between = told.indexOf(BETWEEN);
        return new EvidenceFile(row, between < 0 ? "" : told.substring(between + 1), between < 0 ? "" : told.substring(0, between));
    }

    static String sealable(String sha256, String name) {
        return sha256 + BETWEEN + name;
    }

    Evidence.Journaled journaled() {
        return new Evidence.Journaled(row.subject(), row.subjectId(), row.kind(), row.sizeBytes(), sha256, row.address(), name);
    }

    /** Whether a viewer who reaches it may take it away: a facilitator any, others what they sent themselves. */
    public boolean isRemovableBy(Scope scope) {
        return scope.role() == Role.FACILITATOR || row.receivedBy() == scope.actor().account();
    }

    /** Size in kilobytes of a thousand bytes, rounded up. */
    public long kilobytes() {
        return (row.sizeBytes() + 999) / 1000;
    }
}
