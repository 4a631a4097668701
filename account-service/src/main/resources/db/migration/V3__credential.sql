-- Apart from the account, so that reading a profile never reads a hash.
CREATE TABLE credential (
    account_id    uuid        NOT NULL,
    password_hash text        NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT credential_pk PRIMARY KEY (account_id),
    CONSTRAINT credential_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT credential_is_argon2id CHECK (password_hash LIKE '$argon2id$v=19$%')
);
