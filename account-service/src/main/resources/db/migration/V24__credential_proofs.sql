-- How often somebody logged in was asked for the password again, since when.
ALTER TABLE credential
    ADD COLUMN proofs       integer NOT NULL DEFAULT 0,
    ADD COLUMN proofs_since timestamptz;
