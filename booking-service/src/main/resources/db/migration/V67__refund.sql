-- Money that goes back, one row each; a payment may have many. What is asked for and has not failed is counted in
-- payment.refunded, so that askers at the same time never get more than was paid.
ALTER TABLE payment
    ADD COLUMN refunded bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT payment_refunded_within_amount CHECK (refunded BETWEEN 0 AND amount);

CREATE TABLE refund (
    id           uuid        NOT NULL,
    payment_id   uuid        NOT NULL,
    booking_id   uuid        NOT NULL,
    amount       bigint      NOT NULL,
    currency     text        NOT NULL,
    status       text        NOT NULL DEFAULT 'PENDING',
    reason       text        NOT NULL,
    note         text,
    requested_by uuid,
    key          text        NOT NULL,
    -- Why the provider would not give it back, in its words.
    failure      text,
    -- The refund that was asked for instead of one that failed.
    retried_by   uuid,
    created_at   timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    -- When the provider was last asked about it.
    checked_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT refund_pk PRIMARY KEY (id),
    CONSTRAINT refund_of_payment FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE CASCADE,
    CONSTRAINT refund_asked_once UNIQUE (key),
    CONSTRAINT refund_amount_positive CHECK (amount > 0),
    CONSTRAINT refund_status_known CHECK (status IN ('PENDING', 'SUCCEEDED', 'FAILED')),
    CONSTRAINT refund_reason_known
        CHECK (reason IN ('BUYER_CANCELLED', 'EVENT_CANCELLED', 'EVENT_POSTPONED', 'ORGANIZER', 'SEATS_GONE')),
    CONSTRAINT refund_ends CHECK ((status = 'PENDING') = (completed_at IS NULL))
) WITH (fillfactor = 70);

CREATE INDEX refund_of_one ON refund (payment_id);
CREATE INDEX refund_of_booking ON refund (booking_id);
CREATE INDEX refund_pending ON refund (checked_at) WHERE status = 'PENDING';
CREATE INDEX refund_failed ON refund (completed_at) WHERE status = 'FAILED' AND retried_by IS NULL;

ALTER TABLE payment_op
    ADD COLUMN refund_id uuid,
    ADD CONSTRAINT payment_op_of_refund FOREIGN KEY (refund_id) REFERENCES refund (id) ON DELETE CASCADE;

-- What was given back so far went back whole, for seats that were gone, one refund a payment.
INSERT INTO refund (id, payment_id, booking_id, amount, currency, status, reason, key, created_at, completed_at)
SELECT gen_random_uuid(), payment.id, payment.booking_id, payment.amount, payment.currency,
       CASE payment.status WHEN 'REFUNDED' THEN 'SUCCEEDED' ELSE 'PENDING' END, 'SEATS_GONE', 'seats-gone:' || payment.id,
       coalesce(asked.at, payment.checked_at),
       CASE payment.status WHEN 'REFUNDED' THEN payment.checked_at END
  FROM payment
  LEFT JOIN LATERAL (SELECT min(created_at) AS at FROM payment_op
                      WHERE payment_id = payment.id AND kind = 'REFUND') AS asked ON true
 WHERE payment.status = 'REFUNDED' OR asked.at IS NOT NULL;
UPDATE payment SET refunded = amount WHERE id IN (SELECT payment_id FROM refund);
UPDATE payment_op SET refund_id = refund.id FROM refund
 WHERE payment_op.kind = 'REFUND' AND refund.payment_id = payment_op.payment_id;

-- Twenty thousand refunds of an event that was called off must not keep a capture waiting.
DROP INDEX payment_op_due;
CREATE INDEX payment_op_due ON payment_op ((kind = 'REFUND'), due_at) WHERE due_at IS NOT NULL;
