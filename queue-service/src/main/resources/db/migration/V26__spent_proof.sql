-- Proofs of humanity that a place was given for. Each is good once, at whichever instance.
CREATE TABLE spent_proof (
    id         uuid        NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT spent_proof_pk PRIMARY KEY (id)
);
CREATE INDEX spent_proof_over ON spent_proof (expires_at);
