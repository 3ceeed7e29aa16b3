package fr.clausier.report.sending.letter;

import java.util.Optional;

/** A way for letters to reach their recipients. One bean for each channel, kept above this floor. */
public interface Carrier {

    Channel channel();

    /** The code of what the settings lack; empty when it can be used. */
    Optional<String> missing();

    /**
     * Whether handing the same letter over twice is the same as once. Otherwise a letter of which nobody knows whether it left is not
     * handed over again by itself.
     */
    boolean isRepeatable();

    /** Hands a letter over; returns once the other side has taken charge of it. */
    void carry(Letter letter) throws Undelivered;
}
