-- What an organizer asks for, and what the comparison of reports with bookings asks for, showtime by showtime. Rows that
-- were never sold are in neither, so holding seats costs nothing more.
CREATE INDEX booking_sold_of_showtime ON booking (showtime_id, confirmed_at, id) WHERE confirmed_at IS NOT NULL;
CREATE INDEX ticket_after_sale ON ticket (showtime_id, status, id) WHERE status IN ('CHECKED_IN', 'CANCELLED');
