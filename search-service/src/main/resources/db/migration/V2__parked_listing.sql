-- Listings that Elasticsearch refused: out of the way of the others, not forgotten.
CREATE TABLE parked_listing (
    showtime_id uuid        NOT NULL,
    reason      text        NOT NULL,
    refusals    integer     NOT NULL DEFAULT 1,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT parked_listing_pk PRIMARY KEY (showtime_id),
    CONSTRAINT parked_listing_refused CHECK (refusals > 0)
);
