-- When a ticket was used and by whom it was scanned; and when that was last undone: scans up to then count no more.
ALTER TABLE ticket
    ADD COLUMN checked_in_at      timestamptz,
    ADD COLUMN checked_in_by      uuid,
    ADD COLUMN check_in_undone_at timestamptz,
    ADD CONSTRAINT ticket_used_at_a_time
        CHECK ((status = 'CHECKED_IN') = (checked_in_at IS NOT NULL)
           AND (checked_in_at IS NULL) = (checked_in_by IS NULL));

-- What happened at the doors, only ever added to. The ticket's row decides; this tells how it came to be.
CREATE TABLE check_in (
    showtime_id uuid        NOT NULL,
    ticket_id   uuid        NOT NULL,
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    -- CHECKED_IN; EARLIER: an earlier scan was uploaded later and took its place; UNDONE.
    kind        text        NOT NULL,
    -- When the ticket was scanned, by the scanner's clock if it was offline; or when it was undone.
    at          timestamptz NOT NULL,
    account_id  uuid        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT check_in_pk PRIMARY KEY (showtime_id, ticket_id, id),
    CONSTRAINT check_in_ticket FOREIGN KEY (showtime_id, ticket_id) REFERENCES ticket (showtime_id, id) ON DELETE CASCADE,
    CONSTRAINT check_in_kind_known CHECK (kind IN ('CHECKED_IN', 'EARLIER', 'UNDONE'))
);
