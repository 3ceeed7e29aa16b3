package fr.clausier.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** Which administrator to let in again. @param email may be left out when there is only one; @param forgetTelephone whether the second factor is lost too */
@Serdeable
public record AdministratorLinkRequest(@Nullable String email, @Nullable Boolean forgetTelephone) { }
