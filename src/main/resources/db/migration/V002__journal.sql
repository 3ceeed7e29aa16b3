-- Append-only; each entry carries the hash of the one before. The head row is locked by each writer, so the chain has one order.
CREATE TABLE journal_head (
    id   integer PRIMARY KEY,
    seq  bigint      NOT NULL,
    hash varchar(64) NOT NULL
);
INSERT INTO journal_head (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE journal_entry (
    seq           bigint PRIMARY KEY,
    recorded_at   timestamp    NOT NULL,
    account_id    bigint       NOT NULL,
    structure_id  bigint       NOT NULL,
    action        varchar(60)  NOT NULL,
    subject       varchar(60)  NOT NULL,
    subject_id    bigint       NOT NULL,
    participant_id bigint,
    before_digest varchar(64)  NOT NULL,
    after_digest  varchar(64)  NOT NULL,
    -- plain for public facts; encrypted with the person's own key when participant_id is set
    detail        text         NOT NULL,
    previous_hash varchar(64)  NOT NULL,
    hash          varchar(64)  NOT NULL
);
CREATE INDEX journal_entry_subject ON journal_entry (structure_id, subject, subject_id);

-- One data key per person, itself encrypted under the master key kept outside the database; erasing the row erases the person.
CREATE TABLE person_key (
    participant_id bigint PRIMARY KEY,
    wrapped        varchar(200) NOT NULL
);
