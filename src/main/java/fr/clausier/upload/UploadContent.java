package fr.clausier.upload;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What a file holds, sealed, since a workbook of hours holds names and birth dates. Apart from the upload: every line read or written meets its row.
 *
 * @param id of the upload
 */
@MappedEntity("upload_content")
record UploadContent(@Id long id, long structureId, byte[] content) { }
