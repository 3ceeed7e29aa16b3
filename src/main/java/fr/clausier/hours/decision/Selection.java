package fr.clausier.hours.decision;

/** Which contracts are looked at, within what the viewer reaches. @param buyer 0 for all; @param contract 0 for all */
public record Selection(long buyer, long contract) {

    /** Everything the viewer reaches. */
    public static final Selection ALL = new Selection(0, 0);

    public static Selection ofBuyer(long buyer) {
        return new Selection(buyer, 0);
    }

    public static Selection ofContract(long contract) {
        return new Selection(0, contract);
    }
}
