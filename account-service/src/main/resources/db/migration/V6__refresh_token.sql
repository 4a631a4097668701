-- Only the SHA-256 of a token is here. At most one token of a family is unused at any time.
CREATE TABLE refresh_token (
    token_hash     bytea       NOT NULL,
    family_id      uuid        NOT NULL,
    issued_at      timestamptz NOT NULL,
    used_at        timestamptz,
    successor_salt bytea,
    CONSTRAINT refresh_token_pk PRIMARY KEY (token_hash),
    CONSTRAINT refresh_token_family_fk FOREIGN KEY (family_id) REFERENCES session_family (id) ON DELETE CASCADE,
    CONSTRAINT refresh_token_hash_length CHECK (octet_length(token_hash) = 32),
    CONSTRAINT refresh_token_used_has_successor CHECK ((used_at IS NULL) = (successor_salt IS NULL))
);

CREATE UNIQUE INDEX refresh_token_one_live ON refresh_token (family_id) WHERE used_at IS NULL;
CREATE INDEX refresh_token_of_family ON refresh_token (family_id);
