-- How showtimes sell, as booking-service told last. Message ids grow, so an older word never replaces a newer one.
CREATE TABLE sale (
    showtime_id uuid    NOT NULL,
    message_id  uuid    NOT NULL,
    total       integer NOT NULL,
    free        integer NOT NULL,
    held        integer NOT NULL,
    sold        integer NOT NULL,
    CONSTRAINT sale_pk PRIMARY KEY (showtime_id)
) WITH (fillfactor = 70);

-- How hard booking-service is pressed by one sale: the last word of each of its instances.
CREATE TABLE sale_pressure (
    showtime_id uuid             NOT NULL,
    instance    text             NOT NULL,
    message_id  uuid             NOT NULL,
    heard_at    timestamptz      NOT NULL,
    holds       bigint           NOT NULL,
    taken       bigint           NOT NULL,
    busy        bigint           NOT NULL,
    p95_millis  double precision NOT NULL,
    CONSTRAINT sale_pressure_pk PRIMARY KEY (showtime_id, instance)
) WITH (fillfactor = 70);
