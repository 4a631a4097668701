-- This service's own copy of event_db's listings, which answers searches while Elasticsearch does not.
CREATE TABLE listing_copy (
    showtime_id  uuid             NOT NULL,
    event_id     uuid             NOT NULL,
    venue_id     uuid             NOT NULL,
    event_name   text             NOT NULL,
    category     text             NOT NULL,
    venue_name   text             NOT NULL,
    city         text             NOT NULL,
    city_key     text             NOT NULL, -- folded
    country      text             NOT NULL,
    time_zone    text             NOT NULL,
    image_url    text,
    performers   jsonb            NOT NULL,
    lat          double precision NOT NULL,
    lon          double precision NOT NULL,
    place        cube             NOT NULL, -- on the globe, in km from its centre
    starts_at    timestamptz      NOT NULL,
    starts_on    date             NOT NULL, -- at the venue
    from_price   bigint,
    to_price     bigint,
    currency     text,
    availability text             NOT NULL,
    popularity   bigint           NOT NULL,
    standing     smallint         NOT NULL, -- popularity, so roughly that it seldom changes
    words        tsvector         NOT NULL, -- folded; A names, B place, C category, D description
    version      bigint           NOT NULL,
    form         smallint         NOT NULL, -- how the derived columns were made
    removed      boolean          NOT NULL,
    CONSTRAINT listing_copy_pk PRIMARY KEY (showtime_id),
    CONSTRAINT listing_copy_priced_whole CHECK (num_nulls(from_price, to_price, currency) IN (0, 3))
)
WITH (fillfactor = 80); -- how many seats are sold changes often, and stands in no index

CREATE INDEX listing_copy_by_words ON listing_copy USING gin (words) WHERE NOT removed;
CREATE INDEX listing_copy_by_start ON listing_copy (starts_at, showtime_id) WHERE NOT removed;
CREATE INDEX listing_copy_by_standing ON listing_copy (standing DESC, starts_at, showtime_id) WHERE NOT removed;
CREATE INDEX listing_copy_by_price ON listing_copy (from_price, starts_at, showtime_id) WHERE NOT removed;
CREATE INDEX listing_copy_by_city_key ON listing_copy (city_key, starts_at) WHERE NOT removed;
CREATE INDEX listing_copy_by_category ON listing_copy (category, starts_at) WHERE NOT removed;
CREATE INDEX listing_copy_by_place ON listing_copy USING gist (place) WHERE NOT removed;
