-- Admission documents, one per seat of a confirmed booking. The code on a ticket is computed from the row and the signing key.
CREATE TABLE ticket (
    id          uuid        NOT NULL,
    booking_id  uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    showtime_id uuid        NOT NULL,
    ordinal     integer     NOT NULL,
    section     text        NOT NULL,
    row_label   text        NOT NULL,
    seat_label  text        NOT NULL,
    serial      integer     NOT NULL DEFAULT 1,
    status      text        NOT NULL DEFAULT 'VALID',
    issued_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ticket_pk PRIMARY KEY (id),
    CONSTRAINT ticket_seat_once UNIQUE (booking_id, ordinal),
    CONSTRAINT ticket_status_known CHECK (status IN ('VALID', 'CHECKED_IN', 'TRANSFERRED', 'CANCELLED'))
);

-- A seat admits one: at most one ticket of a showtime's seat is good at a time.
CREATE UNIQUE INDEX one_good_ticket ON ticket (showtime_id, ordinal) WHERE status IN ('VALID', 'CHECKED_IN');
