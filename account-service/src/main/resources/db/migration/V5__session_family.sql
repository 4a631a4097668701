-- One log-in on one device; its id is the `sid` of every access token that comes from it.
CREATE TABLE session_family (
    id         uuid        NOT NULL,
    account_id uuid        NOT NULL,
    started_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT session_family_pk PRIMARY KEY (id),
    CONSTRAINT session_family_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT session_family_ends_after_start CHECK (expires_at > started_at)
);

CREATE INDEX session_family_of_account ON session_family (account_id);
CREATE INDEX session_family_expiry ON session_family (expires_at);
