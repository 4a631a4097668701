-- What is known of cards, and the provider's ids, are sealed by the application: who reads the database, its backups or its
-- replicas reads neither. The index finds an id by a keyed hash. The plain columns are read until a background step has
-- sealed what is in them; nothing is written there any more.
ALTER TABLE payment
    ADD COLUMN intent_sealed bytea,
    ADD COLUMN intent_index  text,
    ADD COLUMN card_sealed   bytea,
    ADD CONSTRAINT payment_intent_sealed_with_index CHECK ((intent_sealed IS NULL) = (intent_index IS NULL));
CREATE UNIQUE INDEX payment_intent_index_once ON payment (intent_index);
CREATE INDEX payment_unsealed ON payment (id) WHERE payment_intent_id IS NOT NULL OR card_brand IS NOT NULL;

ALTER TABLE refund
    ADD COLUMN provider_sealed bytea,
    ADD COLUMN provider_index  text,
    ADD CONSTRAINT refund_provider_sealed_with_index CHECK ((provider_sealed IS NULL) = (provider_index IS NULL));
CREATE UNIQUE INDEX refund_provider_index_once ON refund (provider_index);

-- A webhook that was acted on needs no more than its id, so that it is not acted on again.
ALTER TABLE stripe_event
    ADD COLUMN intent_sealed bytea,
    ALTER COLUMN payment_intent_id DROP NOT NULL;
UPDATE stripe_event SET payment_intent_id = NULL WHERE state = 'DONE';
CREATE INDEX stripe_event_unsealed ON stripe_event (id) WHERE payment_intent_id IS NOT NULL;
