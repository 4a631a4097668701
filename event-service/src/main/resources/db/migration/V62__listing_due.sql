-- Listings that may show other sales than are noted, and from when on they may be rewritten for that. A row is what
-- keeps a listing from being rewritten more often than that, and from being forgotten. No foreign key: checking it
-- would lock the showtime's row, which its organizer writes, and showtimes are never deleted.
CREATE TABLE listing_due (
    showtime_id uuid        NOT NULL,
    due_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT listing_due_pk PRIMARY KEY (showtime_id)
);

CREATE INDEX listing_due_by_time ON listing_due (due_at);
