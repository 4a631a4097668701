-- Showtimes that will not take place, and how far their bookings are undone: until done_at is set there may be more to do.
CREATE TABLE showtime_called_off (
    showtime_id   uuid        NOT NULL,
    event_id      uuid        NOT NULL,
    called_off_at timestamptz NOT NULL DEFAULT now(),
    done_at       timestamptz,
    CONSTRAINT showtime_called_off_pk PRIMARY KEY (showtime_id)
);
CREATE INDEX showtime_called_off_of_event ON showtime_called_off (event_id);
CREATE INDEX showtime_called_off_unfinished ON showtime_called_off (called_off_at) WHERE done_at IS NULL;

-- Each booking that was undone because of that: its key is what keeps one from being undone twice. How its refund ends is
-- noted here, since refunds know nothing of showtimes.
CREATE TABLE called_off_booking (
    booking_id   uuid        NOT NULL,
    showtime_id  uuid        NOT NULL,
    refund_id    uuid,
    amount       bigint      NOT NULL,
    currency     text        NOT NULL,
    refund       text        NOT NULL,
    cancelled_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT called_off_booking_pk PRIMARY KEY (booking_id),
    CONSTRAINT called_off_booking_of_showtime FOREIGN KEY (showtime_id) REFERENCES showtime_called_off (showtime_id),
    CONSTRAINT called_off_booking_refund_known CHECK (refund IN ('NONE', 'PENDING', 'SUCCEEDED', 'FAILED')),
    CONSTRAINT called_off_booking_refund_whole
        CHECK ((refund = 'NONE') = (refund_id IS NULL) AND (refund = 'NONE') = (amount = 0))
) WITH (fillfactor = 80);
CREATE INDEX called_off_booking_by_showtime ON called_off_booking (showtime_id);

CREATE INDEX showtime_on_sale_of_event ON showtime_on_sale (event_id);
-- What was called off before anybody gave its money back.
INSERT INTO showtime_called_off (showtime_id, event_id)
SELECT id, event_id FROM showtime_on_sale WHERE status = 'CANCELLED';
