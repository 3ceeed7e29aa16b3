-- A secret of the installation that outlives its master keys, wrapped under the present one: pseudonyms, marks in workbooks that went out,
-- what senders' own spellings are remembered by.
ALTER TABLE key_fingerprint ADD COLUMN lasting varchar(200);

-- Set by a change of key: a program that still holds another may no longer write.
ALTER TABLE journal_head ADD COLUMN key_fingerprint varchar(64);
