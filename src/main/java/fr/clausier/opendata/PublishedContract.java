package fr.clausier.opendata;

import fr.clausier.opendata.decp.DecpField;
import java.util.Map;

/** A published record with the last imported value of each field, in plain form. */
public record PublishedContract(PublishedRecord record, Map<DecpField, String> fields) { }
