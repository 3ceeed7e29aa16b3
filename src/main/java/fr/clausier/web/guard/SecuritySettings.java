package fr.clausier.web.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;

/**
 * Whom to tell of a hole in this instance.
 *
 * @param contact mail address, or address of a page ({@code https://…}); without it nothing is published
 */
@ConfigurationProperties("clausier.security")
record SecuritySettings(@Nullable String contact) {

    SecuritySettings {
        if (contact != null && !contact.isBlank() && !contact.matches("https://[^\\s]{1,300}|[^\\s@:]{1,64}@[^\\s@]{1,250}")) {
            throw new IllegalArgumentException("clausier.security.contact: neither a mail address nor an address that begins with https://");
        }
    }

    /** The contact as an address programs read; null when none is set. */
    @Nullable
    String address() {
        return contact == null || contact.isBlank() ? null : contact.startsWith("https://") ? contact : "mailto:" + contact;
    }
}
