-- What a file holds may be many megabytes: kept with the row that lines refer to, it was read again for each of them.
CREATE TABLE upload_content (
    id           bigint NOT NULL PRIMARY KEY REFERENCES upload (id),
    structure_id bigint NOT NULL REFERENCES facilitator_structure (id),
    content      bytea  NOT NULL
);
INSERT INTO upload_content (id, structure_id, content) SELECT id, structure_id, content FROM upload;
ALTER TABLE upload DROP COLUMN content;
