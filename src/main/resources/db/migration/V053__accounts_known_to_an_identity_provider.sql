-- Who an account is to the provider of identities: kept at the first sign-in by it, required ever after.
CREATE TABLE provider_identity (
    issuer     varchar(500) NOT NULL,
    subject    varchar(255) NOT NULL,
    account_id bigint       NOT NULL REFERENCES account (id),
    linked_at  timestamp    NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (issuer, account_id)
);
