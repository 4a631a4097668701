-- While many listings are copied the same names are marked again and again: a name's marks are taken all at once.
CREATE INDEX name_mark_by_name ON name_mark (kind, name);

-- Only the names of performers are looked up. Nothing is left pending, since each lookup would read all that is.
DROP INDEX listing_copy_by_performer;
CREATE INDEX listing_copy_by_performer
    ON listing_copy USING gin ((jsonb_path_query_array(performers, '$[*].name')))
    WITH (fastupdate = off) WHERE NOT removed;
