-- Who did what. Each entry carries a hash over itself and the hash of the one before, so that none can be changed, put in or
-- taken out in between without the chain showing it.
CREATE TABLE audit_entry (
    number         bigint      NOT NULL,
    at             timestamptz NOT NULL,
    action         text        NOT NULL,
    actor          uuid,
    object         text,
    result         text        NOT NULL,
    client_address text,
    trace_id       text,
    previous_hash  bytea       NOT NULL,
    hash           bytea       NOT NULL,
    CONSTRAINT audit_entry_pk PRIMARY KEY (number),
    CONSTRAINT audit_entry_follows_once UNIQUE (previous_hash),
    CONSTRAINT audit_entry_number_from_one CHECK (number > 0),
    CONSTRAINT audit_entry_hash_sizes CHECK (octet_length(previous_hash) = 32 AND octet_length(hash) = 32)
);

CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is only ever added to' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse();
CREATE TRIGGER audit_entry_never_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();
