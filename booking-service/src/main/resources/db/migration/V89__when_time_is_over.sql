-- Where what is past its time is found: holds that came to nothing by when they ended, a showtime's bookings as long as
-- there are any.
CREATE INDEX booking_unsold_closed ON booking (closed_at) WHERE confirmed_at IS NULL AND closed_at IS NOT NULL;
ALTER TABLE showtime_on_sale ADD COLUMN forgotten_at timestamptz;
CREATE INDEX showtime_on_sale_not_forgotten ON showtime_on_sale (starts_at) WHERE forgotten_at IS NULL;

-- A booking's past claims go with it.
CREATE INDEX claimed_seat_past_of_booking ON claimed_seat_past (showtime_id, booking_id);
DROP INDEX claimed_seat_past_of_showtime;
