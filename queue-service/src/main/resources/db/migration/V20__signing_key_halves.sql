-- The same columns as wherever signing keys are kept. What is sealed as a whole cannot be taken apart here, so the next start
-- makes a new key; buyers who are inside get a token signed by it with their next look.
DELETE FROM signing_key;
ALTER TABLE signing_key
    DROP COLUMN sealed_jwk,
    ADD COLUMN public_key bytea NOT NULL,
    ADD COLUMN sealed_private_key bytea NOT NULL;
