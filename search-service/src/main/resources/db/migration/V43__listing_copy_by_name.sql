-- Counting a name looks up the shows that bear it; cities are found by their keys.
CREATE INDEX listing_copy_by_event_name ON listing_copy (event_name) WHERE NOT removed;
CREATE INDEX listing_copy_by_venue_name ON listing_copy (venue_name) WHERE NOT removed;
CREATE INDEX listing_copy_by_performer ON listing_copy USING gin (performers jsonb_path_ops) WHERE NOT removed;

-- The shows that were copied before anybody marked names.
INSERT INTO name_mark (kind, name)
SELECT DISTINCT said.kind, said.name
  FROM listing_copy written
 CROSS JOIN LATERAL (
       VALUES ('EVENT', written.event_name), ('VENUE', written.venue_name), ('CITY', written.city)
        UNION ALL
       SELECT 'PERFORMER', performer ->> 'name' FROM jsonb_array_elements(written.performers) performer
       ) said (kind, name)
 WHERE NOT written.removed AND length(said.name) BETWEEN 1 AND 200;
