CREATE TABLE venue (
    id         uuid             NOT NULL,
    owner_id   uuid             NOT NULL,
    name       text             NOT NULL,
    address    text             NOT NULL,
    city       text             NOT NULL,
    state      text,
    country    text             NOT NULL,
    capacity   integer          NOT NULL,
    lat        double precision NOT NULL,
    lon        double precision NOT NULL,
    time_zone  text             NOT NULL,
    version    bigint           NOT NULL,
    created_at timestamptz      NOT NULL DEFAULT now(),
    CONSTRAINT venue_pk PRIMARY KEY (id),
    CONSTRAINT venue_country_is_alpha_2 CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT venue_capacity_is_positive CHECK (capacity > 0),
    CONSTRAINT venue_is_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180)
);

CREATE INDEX venue_by_city ON venue (lower(city), name);
CREATE INDEX venue_by_owner ON venue (owner_id);
-- "near": a box cut out of this index first, the exact distance on what is left.
CREATE INDEX venue_by_place ON venue USING gist (point(lon, lat));
