-- A permit that was ended stays known, so that nothing that comes later revives it. Its end may be told before the permit itself
-- is, by a message that names nobody, or after the account was erased.
ALTER TABLE admission_permit
    ADD COLUMN ended_at timestamptz,
    ALTER COLUMN account_id DROP NOT NULL,
    ADD CONSTRAINT admission_permit_of_somebody CHECK (account_id IS NOT NULL OR ended_at IS NOT NULL);
