-- Lists of events read the listings of their showtimes; the two jobs that follow the clock look at what is due.
CREATE INDEX listing_by_event ON listing (event_id) WHERE NOT removed;
CREATE INDEX listing_by_start ON listing (starts_at) WHERE NOT removed;
CREATE INDEX showtime_due ON showtime (starts_at) WHERE status = 'SCHEDULED';
