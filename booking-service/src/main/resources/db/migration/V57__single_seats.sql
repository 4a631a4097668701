-- Whether buyers may leave a single seat between others, as event-service says.
ALTER TABLE showtime_on_sale
    ADD COLUMN single_seats text NOT NULL DEFAULT 'KEPT_TOGETHER'
        CONSTRAINT showtime_on_sale_single_seats_are_known CHECK (single_seats IN ('KEPT_TOGETHER', 'ALLOWED'));
