-- A line whose ticket was cancelled after it was bought: when, why, what the house kept of its price, and the refund that
-- the rest went back with. What was sold, and for how much, stays as it was written.
ALTER TABLE booking_line
    ADD COLUMN cancelled_at  timestamptz,
    ADD COLUMN cancelled_for text,
    ADD COLUMN kept          bigint,
    ADD COLUMN refund_id     uuid,
    ADD CONSTRAINT booking_line_cancelled_whole
        CHECK ((cancelled_at IS NULL) = (kept IS NULL) AND (cancelled_at IS NULL) = (cancelled_for IS NULL)
               AND (refund_id IS NULL OR cancelled_at IS NOT NULL)),
    ADD CONSTRAINT booking_line_kept_of_total CHECK (kept BETWEEN 0 AND total);

-- What is still owed a seat or money at one showtime: asked when it is called off or gets another date.
CREATE INDEX booking_live_of_showtime ON booking (showtime_id, status, id) WHERE status IN ('PAYING', 'CONFIRMED');
