-- What whoever comes has to know, for tickets and calendars: how the clocks at the venue go, its street address, when doors
-- open and when it ends. Snapshots of an earlier release have none of it and are asked for once more.
ALTER TABLE showtime_on_sale
    ADD COLUMN venue_time_zone text NOT NULL DEFAULT 'Z',
    ADD COLUMN venue_address   text,
    ADD COLUMN doors_open_at   timestamptz,
    ADD COLUMN ends_at         timestamptz;
INSERT INTO showtime_to_bring_again
SELECT id FROM showtime_on_sale WHERE starts_at > now()
    ON CONFLICT DO NOTHING;
