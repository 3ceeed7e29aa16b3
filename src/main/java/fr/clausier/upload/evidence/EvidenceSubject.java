package fr.clausier.upload.evidence;

import fr.clausier.kernel.Permission;

/** What a file may be evidence of, and what one must be allowed to do to see or add one. */
public enum EvidenceSubject {
    /** A document seen that proves a group: for those who control eligibility alone. */
    PROOF(Permission.RECORD_PARTICIPANTS),
    /** Hours declared: timesheets, payslips; for those who declare or confirm them. */
    DECLARATION(Permission.KEEP_EVIDENCE),
    /** Something done about a lot: a letter, a message; notes of facilitators. */
    ACTION(Permission.KEEP_ACTIONS),
    /** A placement drawn in a control of eligibility; for its employer and those who control. */
    SAMPLE(Permission.ANSWER_SAMPLES);

    private final Permission permission;

    EvidenceSubject(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
