package fr.clausier.participant.exit;

/** The situation itself, where somebody said it; each belongs to one kind. */
public enum ExitDetail {
    CDI(ExitKind.LASTING),
    CDD_6_MONTHS_OR_MORE(ExitKind.LASTING),
    PUBLIC_SERVICE(ExitKind.LASTING),
    OWN_BUSINESS(ExitKind.LASTING),
    CDD_UNDER_6_MONTHS(ExitKind.TRANSITION),
    SUBSIDISED(ExitKind.TRANSITION),
    TRAINING(ExitKind.POSITIVE),
    OTHER_SIAE(ExitKind.POSITIVE),
    RETIREMENT(ExitKind.POSITIVE);

    private final ExitKind kind;

    ExitDetail(ExitKind kind) {
        this.kind = kind;
    }

    public ExitKind kind() {
        return kind;
    }
}
