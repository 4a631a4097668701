-- Which payments were authorised on which card, to know when one card pays for too many accounts. The card is a keyed hash of
-- the provider's fingerprint, and is forgotten when its time is over. What was said of a payment stands.
CREATE TABLE card_use (
    payment_id uuid        NOT NULL,
    card_index text        NOT NULL,
    account_id uuid        NOT NULL,
    refused    boolean     NOT NULL,
    used_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT card_use_pk PRIMARY KEY (payment_id),
    CONSTRAINT card_use_of_payment FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE CASCADE
);
CREATE INDEX card_use_of_card ON card_use (card_index, used_at);
CREATE INDEX card_use_over ON card_use (used_at);
