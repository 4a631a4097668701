-- The span of prices of what is still free, as booking-service told it together with the counters; null until it has,
-- when nothing is free, and from a change of prices on until it has told again.
ALTER TABLE sales
    ADD COLUMN from_price bigint,
    ADD COLUMN to_price   bigint,
    ADD COLUMN currency   text,
    ADD CONSTRAINT sales_prices_are_a_span CHECK (num_nulls(from_price, to_price, currency) IN (0, 3));

-- Written a few times a second while a showtime sells, and never in a column that has an index: with room for the next
-- version on the same page no index is touched.
ALTER TABLE sales SET (fillfactor = 50);
