SET synchronous_commit = off;

CREATE FUNCTION made(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (left(md5(kind), 20) || lpad(to_hex(i), 12, '0'))::uuid;

INSERT INTO venue (id, owner_id, name, address, city, country, capacity, lat, lon, time_zone, version)
SELECT made('venue', i), made('owner', i % 500), 'Hall ' || i, i || ' Main St', 'City ' || c, 'US', 2000,
       sin(c * 12.9) * 65 + sin(i * 7.1) * 0.2, cos(c * 78.2) * 175 + cos(i * 3.7) * 0.2, 'America/New_York', 0
  FROM (SELECT i, (250 * power((i * 7919 % 5000) / 5000.0, 2))::int AS c FROM generate_series(1, 5000) i) spread;

INSERT INTO seat_map (venue_id, version, seat_count, document, published_at)
SELECT made('venue', i), 1, 0, '{}', now() FROM generate_series(1, 5000) i;

INSERT INTO event (id, organizer_id, venue_id, name, description, category, status, version)
SELECT made('event', i), made('owner', i % 500), made('venue', 1 + i * 31 % 5000), 'Event ' || i,
       repeat('What to expect. ', 20),
       (ARRAY['CONCERT', 'THEATRE', 'COMEDY', 'SPORT', 'FAMILY', 'FILM', 'OTHER'])[1 + i % 7], 'PUBLISHED', 0
  FROM generate_series(1, 100000) i;

INSERT INTO showtime (id, number, event_id, venue_id, seat_map_version, starts_at, on_sale_from, on_sale_until,
                      hold_seconds, seats_per_buyer, status, version)
SELECT made('showtime' || n, i), 1000000000 + i * 100 + n, made('event', i), made('venue', 1 + i * 31 % 5000), 1,
       starts_at, starts_at - interval '90 days', starts_at, 600, 8, 'SCHEDULED', 0
  FROM (SELECT i, n, date_trunc('minute', now()) + interval '1 hour' * (1 + i::bigint * 48271 % 8760)
                     + n * interval '1 day' AS starts_at
          FROM generate_series(1, 100000) i, generate_series(1, CASE WHEN i % 7 = 0 THEN 4 ELSE 1 END) n) planned;

INSERT INTO sales (showtime_id, event_id, total, free, held, sold)
SELECT id, event_id, 2000, 1500, 0, 500 FROM showtime WHERE number > 1000000000;

INSERT INTO listing (showtime_id, event_id, venue_id, event_name, category, description, venue_name, city, country,
                     time_zone, performers, lat, lon, starts_at, from_price, to_price, currency, availability,
                     popularity, version, removed, changed_at)
SELECT s.id, e.id, v.id, e.name, e.category, e.description, v.name, v.city, v.country, v.time_zone, '[]', v.lat,
       v.lon, s.starts_at, 5000, 15000, 'USD', 'AVAILABLE', 500, 1, false, now()
  FROM showtime s JOIN event e ON e.id = s.event_id JOIN venue v ON v.id = e.venue_id WHERE s.number > 1000000000;

VACUUM ANALYZE;
