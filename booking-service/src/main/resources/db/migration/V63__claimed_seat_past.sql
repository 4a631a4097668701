-- Claims of showtimes that are long over, by month of their start (UTC); the job makes a month's partition when it first
-- moves something there. Nothing is sold here any more, so nothing here needs a guard.
CREATE TABLE claimed_seat_past (
    LIKE claimed_seat INCLUDING DEFAULTS,
    starts_at timestamptz NOT NULL,
    moved_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT claimed_seat_past_pk PRIMARY KEY (starts_at, showtime_id, booking_id, ordinal)
) PARTITION BY RANGE (starts_at);
CREATE INDEX claimed_seat_past_of_showtime ON claimed_seat_past (showtime_id);

-- When nothing of the showtime was left in the hot tables.
ALTER TABLE showtime_on_sale ADD COLUMN archived_at timestamptz;
CREATE INDEX showtime_on_sale_not_archived ON showtime_on_sale (starts_at) WHERE archived_at IS NULL;
