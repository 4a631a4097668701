-- What docs/architecture.md promises of event_db: the listing table, its heartbeat and the publication.
CREATE TABLE listing (
    showtime_id  uuid PRIMARY KEY,
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
    changed_at   timestamptz      NOT NULL
);

CREATE TABLE listing_heartbeat (
    id        integer PRIMARY KEY,
    beaten_at timestamptz NOT NULL
);

INSERT INTO listing_heartbeat (id, beaten_at) VALUES (1, now());

CREATE PUBLICATION listing FOR TABLE listing, listing_heartbeat;
