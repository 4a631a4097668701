-- Nothing of cards and no id of the provider's is written or read in plain any more. An instance of the release that still
-- reads these columns must not run beside this (RATIONALE.md, "At rest").
DO $$
BEGIN
    IF EXISTS (SELECT FROM payment WHERE payment_intent_id IS NOT NULL OR card_brand IS NOT NULL)
       OR EXISTS (SELECT FROM stripe_event WHERE payment_intent_id IS NOT NULL) THEN
        RAISE EXCEPTION 'Payments are in plain still: version 94 has to seal them first';
    END IF;
END
$$;
ALTER TABLE payment
    DROP COLUMN payment_intent_id,
    DROP COLUMN card_brand,
    DROP COLUMN card_last4;
ALTER TABLE stripe_event DROP COLUMN payment_intent_id;
