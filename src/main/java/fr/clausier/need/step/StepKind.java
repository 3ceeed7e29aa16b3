package fr.clausier.need.step;

/** What is next, in the order in which people deal with it. */
public enum StepKind {
    /** A referrer waits to be told what was decided of its candidate. */ ANSWER,
    /** A candidate waits for a choice. */ CHOOSE,
    /** A candidate chosen waits to be placed. */ PLACE,
    /** The need was sent to nobody. */ SEND,
    /** A referrer has neither proposed anyone nor said that it has nobody. */ REFERRER,
    /** As many people are placed as were looked for. */ SETTLE,
    /** Every referrer asked has answered, and people are still missing. */ ASK_OTHERS
}
