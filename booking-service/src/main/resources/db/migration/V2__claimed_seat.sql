-- A booking's claim on a seat. one_live_claim is what makes selling a seat twice impossible:
-- whatever holds, caches and clocks say, a second live claim on a seat fails here, before any money moves.
CREATE TABLE claimed_seat (
    booking_id  uuid        NOT NULL,
    ordinal     integer     NOT NULL,
    showtime_id uuid        NOT NULL,
    fence       bigint      NOT NULL,
    status      text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT claimed_seat_pk PRIMARY KEY (booking_id, ordinal),
    CONSTRAINT claimed_seat_ordinal CHECK (ordinal >= 0),
    CONSTRAINT claimed_seat_status CHECK (status IN ('PAYING', 'CONFIRMED', 'RELEASED'))
) WITH (fillfactor = 70);

CREATE UNIQUE INDEX one_live_claim ON claimed_seat (showtime_id, ordinal)
    WHERE status IN ('PAYING', 'CONFIRMED');

-- Orders the attempts to pay for a booking, so that a late answer to an earlier one changes nothing.
CREATE SEQUENCE fence_seq;
