package fr.clausier.contract.action;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be done about a lot. */
public enum ActionKind {
    CALL, VISIT, MEETING, MAIL, LETTER,
    /** A letter that warns: hours are missing, and there is time to do them. */ WARNING_LETTER,
    /** The buyer's formal notice (mise en demeure). */ FORMAL_NOTICE,
    /** Eligibility controlled, on the spot or on documents. */ CONTROL,
    /** Reminded in vain: somebody takes over. It writes itself. */ TAKE_OVER;

    private static final Set<ActionKind> BY_ITSELF = EnumSet.of(TAKE_OVER);

    /** Those a person records. */
    public static List<ActionKind> typed() {
        return EnumSet.complementOf(EnumSet.copyOf(BY_ITSELF)).stream().toList();
    }

    public boolean writesItself() {
        return BY_ITSELF.contains(this);
    }
}
