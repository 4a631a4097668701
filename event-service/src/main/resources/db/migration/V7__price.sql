-- Everything a showtime's seats cost; its version names the set of prices as a whole.
CREATE TABLE price_list (
    showtime_id uuid   NOT NULL,
    version     bigint NOT NULL,
    currency    text   NOT NULL,
    CONSTRAINT price_list_pk PRIMARY KEY (showtime_id),
    CONSTRAINT price_list_showtime FOREIGN KEY (showtime_id) REFERENCES showtime (id),
    CONSTRAINT price_list_in_one_currency UNIQUE (showtime_id, currency)
);

CREATE TABLE price_tier (
    id             uuid          NOT NULL,
    showtime_id    uuid          NOT NULL,
    position       integer       NOT NULL,
    name           text          NOT NULL,
    currency       text          NOT NULL,
    base_price     bigint        NOT NULL,
    current_price  bigint        NOT NULL,
    floor_price    bigint,
    ceiling_price  bigint,
    service_fee    bigint        NOT NULL,
    tax_percent    numeric(7, 4) NOT NULL,
    -- current price, fee and tax, rounded once per ticket; kept so that lists can sort and filter by it
    total          bigint        NOT NULL,
    valid_from     timestamptz,
    valid_to       timestamptz,
    CONSTRAINT price_tier_pk PRIMARY KEY (id),
    CONSTRAINT price_tier_list FOREIGN KEY (showtime_id, currency) REFERENCES price_list (showtime_id, currency),
    CONSTRAINT price_tier_of_showtime UNIQUE (id, showtime_id),
    CONSTRAINT price_tier_name_once UNIQUE (showtime_id, name),
    CONSTRAINT price_tier_is_not_negative CHECK (base_price >= 0 AND current_price >= 0 AND service_fee >= 0 AND tax_percent >= 0),
    CONSTRAINT price_tier_within_bounds CHECK (
        current_price >= coalesce(floor_price, 0) AND current_price <= coalesce(ceiling_price, current_price)),
    CONSTRAINT price_tier_valid_for_a_while CHECK (valid_from < valid_to)
);

CREATE TABLE price_tier_section (
    showtime_id uuid NOT NULL,
    section_id  uuid NOT NULL,
    tier_id     uuid NOT NULL,
    CONSTRAINT price_tier_section_one_tier_each PRIMARY KEY (showtime_id, section_id),
    CONSTRAINT price_tier_section_tier FOREIGN KEY (tier_id, showtime_id) REFERENCES price_tier (id, showtime_id) ON DELETE CASCADE,
    CONSTRAINT price_tier_section_section FOREIGN KEY (section_id) REFERENCES seat_map_section (id)
);

CREATE INDEX price_tier_section_by_tier ON price_tier_section (tier_id);
