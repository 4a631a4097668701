-- What search shows: one row per showtime, rewritten in the transaction that changed what it shows. The one
-- table of this database that another service reads (docs/architecture.md); rows are never deleted.
CREATE TABLE listing (
    showtime_id  uuid             NOT NULL,
    event_id     uuid             NOT NULL,
    venue_id     uuid             NOT NULL,
    event_name   text             NOT NULL,
    category     text             NOT NULL,
    description  text             NOT NULL,
    venue_name   text             NOT NULL,
    city         text             NOT NULL,
    country      text             NOT NULL,
    time_zone    text             NOT NULL,
    image_url    text,
    performers   jsonb            NOT NULL,
    lat          double precision NOT NULL,
    lon          double precision NOT NULL,
    starts_at    timestamptz      NOT NULL,
    from_price   bigint,
    to_price     bigint,
    currency     text,
    availability text             NOT NULL,
    popularity   bigint           NOT NULL,
    version      bigint           NOT NULL,
    removed      boolean          NOT NULL,
    changed_at   timestamptz      NOT NULL,
    CONSTRAINT listing_pk PRIMARY KEY (showtime_id),
    CONSTRAINT listing_availability_is_known CHECK (availability IN ('AVAILABLE', 'FEW_LEFT', 'SOLD_OUT', 'NOT_ON_SALE')),
    CONSTRAINT listing_price_has_a_currency CHECK (
        (from_price IS NULL) = (currency IS NULL) AND (to_price IS NULL) = (currency IS NULL))
);

CREATE INDEX listing_by_change ON listing (changed_at);

CREATE TABLE listing_heartbeat (
    id        integer     NOT NULL,
    beaten_at timestamptz NOT NULL,
    CONSTRAINT listing_heartbeat_pk PRIMARY KEY (id)
);

INSERT INTO listing_heartbeat (id, beaten_at) VALUES (1, now());
