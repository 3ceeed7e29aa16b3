package fr.clausier.access.lost;

/** Carries a mail about an account to its person; the room that keeps the mail server answers. */
public interface Courier {

    /** Whether a mail server is set. */
    boolean isReady();

    /** Hands a mail over. It is tried once: whoever waits for it asks again. */
    void carry(String name, String address, String subject, String text);
}
