-- Which seats of a showtime bookings wait for: asked by holds that go past Redis, and when Redis is rebuilt.
CREATE INDEX booking_held_of_showtime ON booking (showtime_id, expires_at) WHERE status = 'HELD';
