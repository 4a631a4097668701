-- A plan may put the beginning of a sale off although it had begun: what was sold until then keeps its meaning.
ALTER TABLE showtime ADD COLUMN sale_began boolean NOT NULL DEFAULT false;
