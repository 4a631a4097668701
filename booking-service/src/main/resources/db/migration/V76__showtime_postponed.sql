-- Until when whoever bought before a showtime was put off may have everything back.
CREATE TABLE showtime_postponed (
    showtime_id  uuid        NOT NULL,
    postponed_at timestamptz NOT NULL DEFAULT now(),
    refund_until timestamptz NOT NULL,
    CONSTRAINT showtime_postponed_pk PRIMARY KEY (showtime_id),
    CONSTRAINT showtime_postponed_window CHECK (refund_until >= postponed_at)
);

-- Showtimes whose start was moved, until their bookings say so too.
CREATE TABLE showtime_moved (
    showtime_id uuid        NOT NULL,
    moved_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT showtime_moved_pk PRIMARY KEY (showtime_id)
);
