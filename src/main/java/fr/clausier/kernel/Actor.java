package fr.clausier.kernel;

/** Who acts: an account; the operator at the machine's own command line (account 0); or, below zero, whoever holds a link given to an organisation. */
public record Actor(long account) {

    /** The person at the command line of the machine that holds the database. */
    public static final Actor OPERATOR = new Actor(0);

    /** Whoever holds the link of an id: no person is known, only the organisation it was given to. */
    public static Actor holdingLink(long link) {
        return new Actor(-link);
    }
}
