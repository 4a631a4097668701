-- Keys that this service signs tickets and challenges with for itself, shared by all instances. Sealed by a key that is not in this database.
CREATE TABLE service_key (
    id            uuid        NOT NULL,
    sealed_secret bytea       NOT NULL,
    created_at    timestamptz NOT NULL,
    use_from      timestamptz NOT NULL,
    CONSTRAINT service_key_pk PRIMARY KEY (id),
    CONSTRAINT service_key_known_first CHECK (use_from >= created_at)
);
