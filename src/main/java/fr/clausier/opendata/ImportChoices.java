package fr.clausier.opendata;

/**
 * What whoever imports a file asks for.
 *
 * @param createContracts make an undivided contract of each record whose buyer and number are not known yet, and attach those that are
 * @param evenIfBroken record what was read of a file that stops before its end
 */
public record ImportChoices(boolean createContracts, boolean evenIfBroken) {

    public static final ImportChoices KEEP_ONLY = new ImportChoices(false, false);
    public static final ImportChoices CREATE = new ImportChoices(true, false);
}
