package fr.clausier.law;

/** What a legal amount is counted in. */
public enum LegalUnit {
    /** Gross euros for one hour. */ EUROS_PER_HOUR(2),
    /** Hours in one year. */ HOURS_PER_YEAR(0),
    /** Euros excluding VAT. */ EUROS(0);

    private final int decimals;

    LegalUnit(int decimals) {
        this.decimals = decimals;
    }

    /** Decimals always written, even when they are zeros. */
    public int decimals() {
        return decimals;
    }
}
