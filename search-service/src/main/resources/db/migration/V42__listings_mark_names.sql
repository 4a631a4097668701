-- Whoever changes the copy marks the names of the old rows and of the new ones, in the same transaction. Done here
-- and not in Java, since only the statement that replaces a row knows for certain what it replaced.
CREATE FUNCTION mark_names_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO name_mark (kind, name)
    SELECT DISTINCT said.kind, said.name
      FROM rows_written written
     CROSS JOIN LATERAL (
           VALUES ('EVENT', written.event_name), ('VENUE', written.venue_name), ('CITY', written.city)
            UNION ALL
           SELECT 'PERFORMER', performer ->> 'name' FROM jsonb_array_elements(written.performers) performer
           ) said (kind, name)
     WHERE NOT written.removed AND length(said.name) BETWEEN 1 AND 200;
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_names_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO name_mark (kind, name)
    SELECT DISTINCT said.kind, said.name
      FROM rows_deleted deleted
     CROSS JOIN LATERAL (
           VALUES ('EVENT', deleted.event_name), ('VENUE', deleted.venue_name), ('CITY', deleted.city)
            UNION ALL
           SELECT 'PERFORMER', performer ->> 'name' FROM jsonb_array_elements(deleted.performers) performer
           ) said (kind, name)
     WHERE NOT deleted.removed AND length(said.name) BETWEEN 1 AND 200;
    RETURN NULL;
END
$$;

-- Prices, availability and descriptions change often and count for nothing here.
CREATE FUNCTION mark_names_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO name_mark (kind, name)
    SELECT DISTINCT said.kind, said.name
      FROM rows_before before
      JOIN rows_after after USING (showtime_id)
     CROSS JOIN LATERAL (
           VALUES ('EVENT', before.event_name), ('VENUE', before.venue_name), ('CITY', before.city),
                  ('EVENT', after.event_name), ('VENUE', after.venue_name), ('CITY', after.city)
            UNION ALL
           SELECT 'PERFORMER', performer ->> 'name'
             FROM jsonb_array_elements(before.performers || after.performers) performer
           ) said (kind, name)
     WHERE length(said.name) BETWEEN 1 AND 200
       AND (before.event_id, before.event_name, before.venue_id, before.venue_name, before.city, before.performers,
            before.starts_at, before.popularity, before.removed)
        IS DISTINCT FROM
           (after.event_id, after.event_name, after.venue_id, after.venue_name, after.city, after.performers,
            after.starts_at, after.popularity, after.removed);
    RETURN NULL;
END
$$;

CREATE TRIGGER listing_copy_marks_names_written AFTER INSERT ON listing_copy
    REFERENCING NEW TABLE AS rows_written FOR EACH STATEMENT EXECUTE FUNCTION mark_names_written();
CREATE TRIGGER listing_copy_marks_names_changed AFTER UPDATE ON listing_copy
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION mark_names_changed();
CREATE TRIGGER listing_copy_marks_names_deleted AFTER DELETE ON listing_copy
    REFERENCING OLD TABLE AS rows_deleted FOR EACH STATEMENT EXECUTE FUNCTION mark_names_deleted();
