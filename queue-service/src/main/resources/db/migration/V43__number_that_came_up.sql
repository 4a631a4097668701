-- The number of whoever it has come up for: whom the door lets in next among many who were passed over is decided by their
-- numbers, and to work out half a million of them from the draw takes longer than a round may. Of places that were passed
-- over before this, or by an older instance while this is rolled out, it is absent and worked out once.
ALTER TABLE place ADD COLUMN number bigint;
