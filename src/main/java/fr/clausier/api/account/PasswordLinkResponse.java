package fr.clausier.api.account;

import io.micronaut.serde.annotation.Serdeable;

/** A link by which a person chooses a password: works once, for 24 hours, and is not given again. */
@Serdeable
public record PasswordLinkResponse(String link) { }
