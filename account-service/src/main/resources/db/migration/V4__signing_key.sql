-- The private half is sealed by a key that is not in this database.
CREATE TABLE signing_key (
    id                 text        NOT NULL,
    public_key         bytea       NOT NULL,
    sealed_private_key bytea       NOT NULL,
    created_at         timestamptz NOT NULL,
    use_from           timestamptz NOT NULL,
    CONSTRAINT signing_key_pk PRIMARY KEY (id),
    CONSTRAINT signing_key_published_first CHECK (use_from >= created_at)
);
