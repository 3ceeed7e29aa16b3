package fr.clausier.opendata;

import fr.clausier.opendata.decp.DecpField;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The last imported value of one field, in plain form: what a person's own value is compared with. */
@MappedEntity("decp_field")
record PublishedField(@Id @GeneratedValue @Nullable Long id, long decpRecordId, DecpField field, String importedValue) { }
