-- What a price may move between, and by which rules: {rules: [{soldShare or daysToShow, percent}], stepPercent,
-- coolDownSeconds}. What is known from before has no rules, so its present price is its base.
ALTER TABLE price_tier
    ADD COLUMN base_price    bigint,
    ADD COLUMN floor_price   bigint,
    ADD COLUMN ceiling_price bigint,
    ADD COLUMN demand        jsonb;
UPDATE price_tier SET base_price = price;
ALTER TABLE price_tier
    ALTER COLUMN base_price SET NOT NULL,
    ADD CONSTRAINT price_tier_base CHECK (base_price >= 0),
    ADD CONSTRAINT price_tier_moves_within_bounds
        CHECK (demand IS NULL OR (floor_price IS NOT NULL AND ceiling_price IS NOT NULL));
