-- Entries of form 2 say why, and when in microseconds of universal time besides the local time they are found by. See docs/journal.md.
ALTER TABLE journal_entry ADD COLUMN form smallint DEFAULT 1 NOT NULL;
ALTER TABLE journal_entry ADD COLUMN recorded_micros bigint;
-- plain for public facts; encrypted with the person's own key when person_key_id is set
ALTER TABLE journal_entry ADD COLUMN reason varchar(20000) DEFAULT '' NOT NULL;

-- Last entry that changed something: what was only read moves the head, and leaves this where it is.
ALTER TABLE journal_head ADD COLUMN changed bigint DEFAULT 0 NOT NULL;
UPDATE journal_head SET changed = seq;
-- Number of the last signed head; and a seal over all this that only the holder of the signing key can make.
ALTER TABLE journal_head ADD COLUMN signed bigint DEFAULT 0 NOT NULL;
ALTER TABLE journal_head ADD COLUMN seal varchar(64) DEFAULT '' NOT NULL;

-- Where the journal stood, signed with the key kept beside the master key.
CREATE TABLE journal_signed_head (
    id         bigint PRIMARY KEY,
    seq        bigint       NOT NULL,
    hash       varchar(64)  NOT NULL,
    signed_at  bigint       NOT NULL,
    public_key varchar(100) NOT NULL,
    previous   varchar(64)  NOT NULL,
    signature  varchar(100) NOT NULL
);
