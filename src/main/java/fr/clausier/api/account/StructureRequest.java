package fr.clausier.api.account;

import io.micronaut.serde.annotation.Serdeable;

/** A facilitator structure to add. @param siret 14 digits, spaces allowed */
@Serdeable
public record StructureRequest(String siret, String name) { }
