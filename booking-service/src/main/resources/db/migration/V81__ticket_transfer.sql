-- A ticket offered to an address; whoever has it and has verified it may take the ticket. The address is forgotten with
-- either account, and some time after the offer is over.
CREATE TABLE ticket_transfer (
    id            uuid        NOT NULL,
    showtime_id   uuid        NOT NULL,
    ticket_id     uuid        NOT NULL,
    from_account  uuid        NOT NULL,
    email         text,
    email_sha256  text,
    status        text        NOT NULL DEFAULT 'OFFERED',
    created_at    timestamptz NOT NULL,
    closed_at     timestamptz,
    to_account    uuid,
    new_ticket_id uuid,
    CONSTRAINT ticket_transfer_pk PRIMARY KEY (id),
    CONSTRAINT ticket_transfer_ticket FOREIGN KEY (showtime_id, ticket_id) REFERENCES ticket (showtime_id, id) ON DELETE CASCADE,
    CONSTRAINT ticket_transfer_status_known CHECK (status IN ('OFFERED', 'WITHDRAWN', 'ACCEPTED')),
    CONSTRAINT ticket_transfer_open_has_address CHECK (status <> 'OFFERED' OR email IS NOT NULL),
    CONSTRAINT ticket_transfer_address_has_digest CHECK ((email IS NULL) = (email_sha256 IS NULL)),
    CONSTRAINT ticket_transfer_in_lower_case CHECK (email = lower(email COLLATE "C")),
    CONSTRAINT ticket_transfer_closed CHECK ((status = 'OFFERED') = (closed_at IS NULL)),
    CONSTRAINT ticket_transfer_taken_by_somebody
        CHECK ((status = 'ACCEPTED') = (to_account IS NOT NULL)
           AND (to_account IS NULL) = (new_ticket_id IS NULL))
);
-- A ticket is offered to one at a time.
CREATE UNIQUE INDEX one_open_offer ON ticket_transfer (showtime_id, ticket_id) WHERE status = 'OFFERED';
CREATE INDEX ticket_transfer_of_ticket ON ticket_transfer (showtime_id, ticket_id, created_at);
CREATE INDEX ticket_transfer_open_to ON ticket_transfer (email) WHERE status = 'OFFERED';
CREATE INDEX ticket_transfer_by_giver ON ticket_transfer (from_account, created_at);
CREATE INDEX ticket_transfer_by_receiver ON ticket_transfer (to_account) WHERE to_account IS NOT NULL;
CREATE INDEX ticket_transfer_by_digest ON ticket_transfer (email_sha256) WHERE email_sha256 IS NOT NULL;

-- A seat of a booking has one ticket that was bought, and one more for each transfer.
ALTER TABLE ticket
    ADD COLUMN transfer_id uuid,
    DROP CONSTRAINT ticket_seat_once,
    ADD CONSTRAINT ticket_seat_once UNIQUE NULLS NOT DISTINCT (showtime_id, booking_id, ordinal, transfer_id);
