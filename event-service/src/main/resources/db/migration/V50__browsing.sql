-- Every list is walked in the order of an index that ends in an id, so that pages are stable and cost what they
-- show. Lists of public events by date walk listing, which holds all they filter by.
DROP INDEX listing_by_event;
DROP INDEX listing_by_start;
CREATE INDEX listing_by_event ON listing (event_id, starts_at, showtime_id) WHERE NOT removed;
CREATE INDEX listing_by_start ON listing (starts_at, event_id) WHERE NOT removed;
CREATE INDEX listing_by_category ON listing (category, starts_at, event_id) WHERE NOT removed;
CREATE INDEX listing_by_venue ON listing (venue_id, starts_at, event_id) WHERE NOT removed;
CREATE INDEX listing_by_city ON listing (lower(city), starts_at, event_id) WHERE NOT removed;

DROP INDEX event_by_category;
DROP INDEX event_by_name;
DROP INDEX event_by_organizer;
CREATE INDEX event_by_category ON event (category, id) WHERE status IN ('PUBLISHED', 'POSTPONED') AND deleted_at IS NULL;
CREATE INDEX event_by_name ON event (lower(name), id) WHERE status IN ('PUBLISHED', 'POSTPONED') AND deleted_at IS NULL;
CREATE INDEX event_on_show ON event (id) WHERE status IN ('PUBLISHED', 'POSTPONED') AND deleted_at IS NULL;
CREATE INDEX event_by_organizer ON event (organizer_id, id) WHERE deleted_at IS NULL;

DROP INDEX venue_by_city;
CREATE INDEX venue_by_city ON venue (lower(city), name, id);
CREATE INDEX venue_by_name ON venue (name, id);

DROP INDEX performer_by_name;
CREATE INDEX performer_by_name ON performer (lower(name), id);

DROP INDEX showtime_by_event;
DROP INDEX showtime_by_start;
CREATE INDEX showtime_by_event ON showtime (event_id, starts_at, id);
CREATE INDEX showtime_by_start ON showtime (starts_at, id);
-- A venue that changes its name rewrites the listings of its showtimes.
CREATE INDEX showtime_by_venue ON showtime (venue_id);
