-- Every call to the payment provider, written down before it is made; the key is the provider's idempotency key.
-- Rows with a due time are done by the worker.
CREATE TABLE payment_op (
    key          text        NOT NULL,
    payment_id   uuid        NOT NULL,
    kind         text        NOT NULL,
    request_hash text        NOT NULL,
    state        text        NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    due_at       timestamptz,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    answered_at  timestamptz,
    CONSTRAINT payment_op_pk PRIMARY KEY (key),
    CONSTRAINT payment_op_of_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
    CONSTRAINT payment_op_kind_known CHECK (kind IN ('CREATE', 'CONFIRM', 'CAPTURE', 'CANCEL', 'REFUND')),
    CONSTRAINT payment_op_state_known CHECK (state IN ('PENDING', 'DONE', 'FAILED', 'PARKED'))
) WITH (fillfactor = 70);

CREATE INDEX payment_op_of_one ON payment_op (payment_id);
CREATE INDEX payment_op_due ON payment_op (due_at) WHERE due_at IS NOT NULL;
