package fr.clausier.report.document;

/** The letters a holder may get about a clause; one that warns comes before a formal notice. */
public enum NoticeKind {
    /** Of the facilitators: hours are missing, and there is time. */ WARNING,
    /** Of the buyer, who alone may apply penalties: mise en demeure. */ FORMAL
}
