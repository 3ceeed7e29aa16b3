package fr.clausier.schedule.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mail server letters are handed to. Without host and sender no mail can be chosen.
 *
 * @param port 587 by default, 465 with TLS from the start, 25 with none
 * @param passwordFile file that holds the password, instead of the password itself
 * @param tls how the connection is sealed
 * @param from address letters come from
 * @param certificate file of the certificate (PEM) of the server or of its authority, when no public authority signed it
 */
@ConfigurationProperties("clausier.smtp")
public record SmtpSettings(@Nullable String host, @Nullable Integer port, @Nullable String user, @Nullable String password,
        @Nullable String passwordFile, @Bindable(defaultValue = "STARTTLS") Tls tls, @Nullable String from, @Nullable String certificate) {

    /** How the connection is sealed. */
    public enum Tls {
        /** Sealed once the server agreed; without, nothing is sent. */ STARTTLS(587),
        /** Sealed from the first byte. */ TLS(465),
        /** In clear, for a server on the same machine. */ NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    boolean hasHost() {
        return host != null && !host.isBlank();
    }

    boolean hasSender() {
        return from != null && from.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,250}");
    }

    boolean signsIn() {
        return user != null && !user.isBlank();
    }

    int portUsed() {
        return port == null ? tls.usualPort : port;
    }

    /** What comes after the sign of the sender's address. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Never written out by mistake: it holds a password. */
    @Override
    public String toString() {
        return "the mail server";
    }
}
