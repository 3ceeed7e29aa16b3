package fr.clausier.report.reminder.matter;

/** What someone outside may owe. What waits for the facilitator is on the first page, never in a message. */
public enum MatterKind {
    /** Hours of a month, or zero. */ DECLARATION,
    /** The half-yearly forecast. */ FORECAST,
    /** Hours declared, to be confirmed or disputed by their employer. */ CONFIRMATION,
    /** Hours disputed by their employer, to be put right by whoever holds the lot. */ DISPUTE,
    /** A question about a line of hours. */ QUESTION;

    /** Whether it was asked on some day; otherwise it is owed by itself. */
    public boolean isAsked() {
        return this == CONFIRMATION || this == DISPUTE || this == QUESTION;
    }
}
