-- How full each showtime is, as booking-service last told. Apart from showtime, so that selling never
-- touches the row an organizer edits.
CREATE TABLE sales (
    showtime_id uuid    NOT NULL,
    event_id    uuid    NOT NULL,
    total       integer NOT NULL,
    free        integer NOT NULL,
    held        integer NOT NULL,
    sold        integer NOT NULL,
    -- The message that said so; ids grow with time, so an older message is known by a smaller one.
    told_by     uuid,
    CONSTRAINT sales_pk PRIMARY KEY (showtime_id),
    CONSTRAINT sales_showtime FOREIGN KEY (showtime_id) REFERENCES showtime (id),
    CONSTRAINT sales_are_counts CHECK (total >= 0 AND free >= 0 AND held >= 0 AND sold >= 0)
);

CREATE INDEX sales_by_event ON sales (event_id);
