-- Payments whose card was given faster after the hold than a person can, to be looked at by one. Nothing is refused for it.
CREATE TABLE hasty_payment (
    payment_id uuid        NOT NULL,
    millis     bigint      NOT NULL,
    flagged_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT hasty_payment_pk PRIMARY KEY (payment_id),
    CONSTRAINT hasty_payment_of_payment FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE CASCADE,
    CONSTRAINT hasty_payment_takes_time CHECK (millis >= 0)
);
