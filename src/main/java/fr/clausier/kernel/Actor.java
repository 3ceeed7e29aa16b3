package fr.clausier.kernel;

/** Who acts: an account, or the operator at the machine's own command line (account 0). */
public record Actor(long account) {

    /** The person at the command line of the machine that holds the database. */
    public static final Actor OPERATOR = new Actor(0);
}
