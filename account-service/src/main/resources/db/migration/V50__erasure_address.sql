-- Finds what others hold by the address alone; it goes as soon as they have all answered.
ALTER TABLE erasure
    ADD COLUMN email_sha256 text,
    ADD CONSTRAINT erasure_address_while_open CHECK (completed_at IS NULL OR email_sha256 IS NULL);
