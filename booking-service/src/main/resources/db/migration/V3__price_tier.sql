-- What a price tier of a showtime costs now, as event-service says.
CREATE TABLE price_tier (
    showtime_id uuid    NOT NULL,
    id          uuid    NOT NULL,
    name        text    NOT NULL,
    price       bigint  NOT NULL,
    service_fee bigint  NOT NULL,
    tax_percent numeric NOT NULL,
    currency    text    NOT NULL,
    CONSTRAINT price_tier_pk PRIMARY KEY (showtime_id, id),
    CONSTRAINT price_tier_price CHECK (price >= 0),
    CONSTRAINT price_tier_service_fee CHECK (service_fee >= 0),
    CONSTRAINT price_tier_tax_percent CHECK (tax_percent >= 0)
);
