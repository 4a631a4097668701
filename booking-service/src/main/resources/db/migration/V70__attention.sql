-- What was found to disagree about money, and has to be looked at by a person unless it settles by itself.
CREATE TABLE money_difference (
    key         text        NOT NULL,
    kind        text        NOT NULL,
    payment_id  uuid,
    booking_id  uuid,
    detail      text        NOT NULL,
    -- Of the provider's, in UTC: what is compared once more when somebody asks for it.
    day         date,
    found_at    timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    CONSTRAINT money_difference_pk PRIMARY KEY (key),
    CONSTRAINT money_difference_kind_known CHECK (kind IN ('LEDGER', 'PROVIDER', 'MONEY_WITHOUT_BOOKING')),
    CONSTRAINT money_difference_of_providers_has_day CHECK ((kind = 'PROVIDER') = (day IS NOT NULL))
);
CREATE INDEX money_difference_open ON money_difference (found_at) WHERE resolved_at IS NULL;

-- The days that were compared with the provider; one instance at a time compares a day.
CREATE TABLE provider_comparison (
    day          date        NOT NULL,
    leased_until timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT provider_comparison_pk PRIMARY KEY (day)
);

CREATE INDEX payment_by_age ON payment (created_at);
CREATE INDEX payment_op_parked ON payment_op (answered_at) WHERE state = 'PARKED';
CREATE INDEX stripe_event_parked ON stripe_event (received_at) WHERE state = 'PARKED';
-- What is over and old is removed in the order of its age.
CREATE INDEX payment_op_over ON payment_op (answered_at) WHERE state IN ('DONE', 'FAILED');
CREATE INDEX stripe_event_over ON stripe_event (received_at) WHERE state = 'DONE';
