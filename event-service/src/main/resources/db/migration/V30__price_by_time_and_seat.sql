-- A tier is for whole sections and for painted seats, and may be for sale for a while only. Several tiers may have
-- the same places one after the other; that no two have them at the same time is promised by the exclusions below.
CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE price_tier
    ADD COLUMN demand          jsonb,
    ADD COLUMN last_updated_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE price_tier ALTER COLUMN last_updated_at DROP DEFAULT;

ALTER TABLE price_tier_section ADD COLUMN validity tstzrange;
UPDATE price_tier_section s
   SET validity = (SELECT tstzrange(t.valid_from, t.valid_to) FROM price_tier t WHERE t.id = s.tier_id);
ALTER TABLE price_tier_section
    ALTER COLUMN validity SET NOT NULL,
    DROP CONSTRAINT price_tier_section_one_tier_each,
    ADD CONSTRAINT price_tier_section_pk PRIMARY KEY (tier_id, section_id),
    ADD CONSTRAINT price_tier_section_one_tier_at_a_time
        EXCLUDE USING gist (showtime_id WITH =, section_id WITH =, validity WITH &&);
DROP INDEX price_tier_section_by_tier;

CREATE TABLE price_tier_seats (
    showtime_id uuid      NOT NULL,
    tier_id     uuid      NOT NULL,
    seats       int4range NOT NULL,
    validity    tstzrange NOT NULL,
    CONSTRAINT price_tier_seats_pk PRIMARY KEY (tier_id, seats),
    CONSTRAINT price_tier_seats_tier FOREIGN KEY (tier_id, showtime_id) REFERENCES price_tier (id, showtime_id) ON DELETE CASCADE,
    CONSTRAINT price_tier_seats_are_some CHECK (NOT isempty(seats) AND lower(seats) >= 0 AND NOT upper_inf(seats)),
    CONSTRAINT price_tier_seats_one_tier_at_a_time
        EXCLUDE USING gist (showtime_id WITH =, seats WITH &&, validity WITH &&)
);
