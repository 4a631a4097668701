-- How often demand has moved a price of the showtime: the part of what names its layout that grows with it. Apart from the
-- version, which names what organizers edit: a moved price is no edit that another editor could have missed.
ALTER TABLE price_list
    ADD COLUMN moves integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT price_list_moves_are_counted CHECK (moves >= 0);

-- The last message of each tier; ids grow with time, so an older message is known by a smaller one. Apart from the tier,
-- whose row every edit writes anew.
CREATE TABLE price_moved (
    tier_id     uuid NOT NULL,
    showtime_id uuid NOT NULL,
    told_by     uuid NOT NULL,
    CONSTRAINT price_moved_pk PRIMARY KEY (tier_id),
    CONSTRAINT price_moved_showtime FOREIGN KEY (showtime_id) REFERENCES showtime (id)
);
