-- Which tier has which places when, as event-service says: [{tierId, sectionIds, seats: [{from, to}], validFrom, validTo}].
-- The layout beside it has the tiers of one moment; from priced_until on it is out of date and made anew from the plan.
ALTER TABLE showtime_on_sale
    ADD COLUMN price_plan   jsonb NOT NULL DEFAULT '{"tiers": []}',
    ADD COLUMN priced_until timestamptz NOT NULL DEFAULT 'infinity';

CREATE INDEX showtime_on_sale_by_price_turn ON showtime_on_sale (priced_until);
