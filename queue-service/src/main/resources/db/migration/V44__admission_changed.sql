-- When a turn was given or has ended, by the clock of the database: every instance reads with its boards what was added
-- since it looked last, and reads a place that is inside, or was passed over, again only then. By a trigger, so that an older
-- instance tells it too while this is rolled out.
ALTER TABLE admission ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

CREATE FUNCTION admission_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := clock_timestamp();
    RETURN NEW;
END $$;

CREATE TRIGGER admission_changes BEFORE INSERT OR UPDATE OF ended_at ON admission
    FOR EACH ROW EXECUTE FUNCTION admission_changes();

CREATE INDEX admission_lately ON admission (showtime_id, changed_at);
