-- One purchase. The status moves as Booking's Javadoc says; every amount is in minor units of the currency.
CREATE TABLE booking (
    id              uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    showtime_id     uuid        NOT NULL,
    showtime_number bigint      NOT NULL,
    event_id        uuid        NOT NULL,
    event_name      text        NOT NULL,
    venue_id        uuid        NOT NULL,
    venue_name      text        NOT NULL,
    venue_city      text        NOT NULL,
    starts_at       timestamptz NOT NULL,
    status          text        NOT NULL,
    currency        text        NOT NULL,
    total           bigint      NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    expires_at      timestamptz NOT NULL,
    fence           bigint,
    claim_until     timestamptz,
    closing_as      text,
    closing_token   bigint,
    closing_until   timestamptz,
    confirmed_at    timestamptz,
    closed_at       timestamptz,
    version         bigint      NOT NULL DEFAULT 0,
    CONSTRAINT booking_pk PRIMARY KEY (id),
    CONSTRAINT booking_status_known
        CHECK (status IN ('HELD', 'PAYING', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
    CONSTRAINT booking_claim_has_fence
        CHECK (status NOT IN ('PAYING', 'CONFIRMED') OR (fence IS NOT NULL AND claim_until IS NOT NULL)),
    CONSTRAINT booking_closing_known CHECK (closing_as IN ('EXPIRED', 'CANCELLED')),
    CONSTRAINT booking_total_not_negative CHECK (total >= 0)
) WITH (fillfactor = 70);

CREATE INDEX booking_of_account ON booking (account_id, starts_at);
CREATE INDEX booking_held ON booking (expires_at) WHERE status = 'HELD';
CREATE INDEX booking_paying ON booking (claim_until) WHERE status = 'PAYING';
