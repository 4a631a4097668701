-- Whether buyers may leave a single seat between others. Constant default: no row is rewritten.
ALTER TABLE showtime
    ADD COLUMN single_seats text NOT NULL DEFAULT 'KEPT_TOGETHER'
        CONSTRAINT showtime_single_seats_are_known CHECK (single_seats IN ('KEPT_TOGETHER', 'ALLOWED'));
