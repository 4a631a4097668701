-- A listing that is sold from changes many times a second. An ordinary index on changed_at made each of these changes
-- write to all six indices of the table; one by block range lets Postgres leave the indices alone (a heap-only
-- update). Search asks it what changed within the last hour. The free tenth of each page is where the new state goes.
DROP INDEX listing_by_change;
CREATE INDEX listing_by_change ON listing USING brin (changed_at) WITH (pages_per_range = 16, autosummarize = on);
ALTER TABLE listing SET (fillfactor = 90);
