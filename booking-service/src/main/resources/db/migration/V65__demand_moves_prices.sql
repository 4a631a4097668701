-- When the price of a tier last changed, by demand or by an edit, and by how much demand moved it then (0: it was an edit).
-- A cool-down is counted from there. Absent: it never has.
ALTER TABLE price_tier
    ADD COLUMN changed_at timestamptz,
    ADD COLUMN last_step  bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT price_tier_stays_within_bounds
        CHECK (demand IS NULL OR price BETWEEN floor_price AND ceiling_price);

-- Whose turn it is to look at the prices of a showtime that has rules about demand: when somebody last took it, in
-- milliseconds by this database's clock. Never the same number twice, so it also fences whoever was too slow, and orders
-- the messages of a showtime whatever instances' clocks say.
CREATE TABLE price_turn (
    showtime_id uuid   NOT NULL,
    turn        bigint NOT NULL DEFAULT 0,
    CONSTRAINT price_turn_pk PRIMARY KEY (showtime_id),
    CONSTRAINT price_turn_showtime FOREIGN KEY (showtime_id) REFERENCES showtime_on_sale (id)
) WITH (fillfactor = 50);

INSERT INTO price_turn (showtime_id) SELECT DISTINCT showtime_id FROM price_tier WHERE demand IS NOT NULL;
