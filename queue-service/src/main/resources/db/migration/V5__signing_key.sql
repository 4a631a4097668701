-- Keys that admission tokens are signed with, shared by all instances. Sealed by a key that is not in this database.
CREATE TABLE signing_key (
    id         text        NOT NULL,
    sealed_jwk bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    use_from   timestamptz NOT NULL,
    CONSTRAINT signing_key_pk PRIMARY KEY (id),
    CONSTRAINT signing_key_published_first CHECK (use_from >= created_at)
);
