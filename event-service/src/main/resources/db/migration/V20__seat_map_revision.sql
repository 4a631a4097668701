-- So that of two editors of one draft the second learns that it was changed in the meantime.
ALTER TABLE seat_map_draft ADD COLUMN revision bigint NOT NULL DEFAULT 1;
ALTER TABLE seat_map_draft ADD CONSTRAINT seat_map_draft_revision_is_positive CHECK (revision > 0);
