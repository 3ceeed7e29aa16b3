package fr.clausier.contract.base;

/** What an entry of the base tells. Amounts are in euros excluding VAT. */
public enum BaseKind {
    /** Facture; a credit note (avoir) is one with an amount below zero. */
    INVOICE(Carries.AMOUNT),
    /** Bon de commande; one withdrawn or reduced is another below zero. */
    ORDER(Carries.AMOUNT),
    /** Commande prévue: foreseen for a day, not yet passed. */
    PLANNED_ORDER(Carries.AMOUNT),
    /** Tranche conditionnelle (or optionnelle) affermie. */
    CONDITIONAL_PART(Carries.EITHER),
    /** Option levée. */
    OPTION(Carries.EITHER),
    /** Reconduction. */
    RENEWAL(Carries.EITHER),
    /** Heures travaillées by everyone on the lot in a month, whoever they are. */
    HOURS_WORKED(Carries.HOURS),
    /** Hours of the clause planned for a month (plan d’heures). */
    PLANNED_HOURS(Carries.HOURS),
    /** Amount subcontracted to an employer for integration. */
    SUBCONTRACTED(Carries.AMOUNT);

    /** What the entry is counted in. */
    public enum Carries { AMOUNT, HOURS, EITHER }

    private final Carries carries;

    BaseKind(Carries carries) {
        this.carries = carries;
    }

    public Carries carries() {
        return carries;
    }

    public boolean carriesAmount() {
        return carries != Carries.HOURS;
    }

    public boolean carriesHours() {
        return carries != Carries.AMOUNT;
    }

    /** Whether it speaks of a whole month: there is one for each month, dated its last day, and the month is its reference. */
    public boolean isMonthly() {
        return carries == Carries.HOURS;
    }

    /** Whether an amount below zero takes back what an earlier entry added. */
    public boolean mayBeNegative() {
        return this == INVOICE || this == ORDER;
    }

    /** Whether it adds to what the contract was concluded for: part, option, renewal. */
    public boolean isAddition() {
        return carries == Carries.EITHER;
    }

    /** Whether it tells what has happened: never dated a day, or a month, to come. */
    public boolean isFact() {
        return this == INVOICE || this == ORDER || this == HOURS_WORKED || this == SUBCONTRACTED;
    }
}
