package fr.clausier.report.sending;

import fr.clausier.report.sending.letter.Recipient;
import java.util.Optional;

/**
 * A subscription with whom it is for.
 *
 * @param recipient empty when their key was erased
 */
public record Addressed(Subscription subscription, Optional<Recipient> recipient) {

    /** A name to show; empty when erased. */
    public String name() {
        return recipient.map(Recipient::name).orElse("");
    }

    /** A sending with whom it went to. */
    public record Sent(Sending sending, Optional<Recipient> recipient) {

        public String name() {
            return recipient.map(Recipient::name).orElse("");
        }

        public String address() {
            return recipient.map(Recipient::address).orElse("");
        }
    }
}
