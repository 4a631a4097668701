-- The newest link of each kind that an account was sent; only the SHA-256 of its secret is here.
CREATE TABLE verification_link (
    account_id  uuid        NOT NULL,
    purpose     text        NOT NULL,
    email       text        NOT NULL,
    secret_hash bytea       NOT NULL,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    CONSTRAINT verification_link_pk PRIMARY KEY (account_id, purpose),
    CONSTRAINT verification_link_secret_once UNIQUE (secret_hash),
    CONSTRAINT verification_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT verification_link_purpose_known CHECK (purpose IN ('VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD')),
    CONSTRAINT verification_link_hash_length CHECK (octet_length(secret_hash) = 32),
    CONSTRAINT verification_link_ends_after_start CHECK (expires_at > issued_at)
);
