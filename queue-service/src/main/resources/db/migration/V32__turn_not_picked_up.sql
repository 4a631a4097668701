-- A turn that nobody picks up is taken back, once, and given again when its owner comes back: so a place may have two.
ALTER TABLE admission
    ADD COLUMN picked_up_at timestamptz,
    DROP CONSTRAINT admission_once_per_place;

-- Turns under way when this is installed were looked at long ago.
UPDATE admission SET picked_up_at = admitted_at WHERE ended_at IS NULL;

CREATE UNIQUE INDEX admission_one_per_place ON admission (place_id) WHERE ended_at IS NULL;
CREATE INDEX admission_of_place_index ON admission (place_id, admitted_at);
