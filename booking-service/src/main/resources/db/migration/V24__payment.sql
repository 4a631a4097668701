-- One attempt to collect money for a booking. Of the card only the brand and the last four digits are kept.
CREATE TABLE payment (
    id                uuid        NOT NULL,
    booking_id        uuid        NOT NULL,
    account_id        uuid        NOT NULL,
    attempt           integer     NOT NULL,
    fence             bigint      NOT NULL,
    payment_intent_id text,
    amount            bigint      NOT NULL,
    currency          text        NOT NULL,
    status            text        NOT NULL,
    card_brand        text,
    card_last4        text,
    created_at        timestamptz NOT NULL DEFAULT now(),
    checked_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_attempt_once UNIQUE (booking_id, attempt),
    CONSTRAINT payment_intent_once UNIQUE (payment_intent_id),
    CONSTRAINT payment_status_known
        CHECK (status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED', 'CAPTURED', 'CANCELLED', 'REFUNDED')),
    CONSTRAINT payment_amount_positive CHECK (amount > 0)
) WITH (fillfactor = 70);

-- A booking is never paid twice at once.
CREATE UNIQUE INDEX one_live_payment ON payment (booking_id) WHERE status NOT IN ('CANCELLED', 'REFUNDED');
CREATE INDEX payment_of_account ON payment (account_id, created_at);
CREATE INDEX payment_unsettled ON payment (checked_at)
    WHERE status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED');
