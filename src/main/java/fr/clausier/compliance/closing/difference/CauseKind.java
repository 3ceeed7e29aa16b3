package fr.clausier.compliance.closing.difference;

import java.util.Set;

/** What made a line differ, and which actions of the journal do it to what. */
public enum CauseKind {
    ADDED("change-added", "line", Set.of()),
    CORRECTED("change-corrected", "line", Set.of()),
    REMOVED("change-removed", "line", Set.of()),
    OVERRULED("change-overruled", "placement", Set.of("overrule.decided")),
    OVERRULE_WITHDRAWN("change-overrule-withdrawn", "placement", Set.of("overrule.withdrawn")),
    PLACEMENT("change-placement", "placement", Set.of("placement.changed")),
    PROOF("change-proof", "participant", Set.of("proof.seen")),
    DEROGATION("change-derogation", "placement", Set.of("derogation.granted", "derogation.withdrawn")),
    /** The times that run for the person: suspended, or hired elsewhere. */
    TIMES("change-times", "placement", Set.of("suspension.recorded", "suspension.withdrawn")),
    CONVENTION("change-convention", "organisation", Set.of("convention.recorded", "convention.changed")),
    TERMS("change-terms", "lot", Set.of("terms.recorded", "terms.mended")),
    /** The product judges by a later version of a rule. */ RULE("change-rule", "", Set.of()),
    /** Nothing about the line itself: other lines share a limit or a pool with it. */ OTHERS("change-others", "", Set.of());

    private final String code;
    private final String subject;
    private final Set<String> actions;

    CauseKind(String code, String subject, Set<String> actions) {
        this.code = code;
        this.subject = subject;
        this.actions = actions;
    }

    /** What the journal's entries are about. */
    String subject() {
        return subject;
    }

    Set<String> actions() {
        return actions;
    }

    /** Code of the sentence that says it. */
    String code() {
        return code;
    }
}
