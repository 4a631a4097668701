-- What event-service was last told of how a showtime sells, and whose turn it is to count. One small row a showtime,
-- written a few times a second at most; it is what coordinates the instances of this service.
CREATE TABLE sales_told (
    showtime_id   uuid   NOT NULL,
    -- Of the snapshot that is on sale, and of the one that was last told of: while they differ there is something to tell.
    revision      bigint NOT NULL,
    told_revision bigint,
    -- When somebody last took the turn to count, in milliseconds by this database's clock: the same number never twice,
    -- so it also fences a counter that was too slow, and orders the messages of a showtime whatever instances' clocks say.
    turn          bigint NOT NULL DEFAULT 0,
    -- The message, as it was sent.
    told          text,
    CONSTRAINT sales_told_pk PRIMARY KEY (showtime_id),
    CONSTRAINT sales_told_showtime FOREIGN KEY (showtime_id) REFERENCES showtime_on_sale (id)
) WITH (fillfactor = 50);

-- Neither column changes while a showtime only sells, so that those updates stay off the indexes.
CREATE INDEX sales_told_not_yet ON sales_told (showtime_id) WHERE told_revision IS DISTINCT FROM revision;

-- What is over is not told of again.
INSERT INTO sales_told (showtime_id, revision, told_revision)
SELECT id, revision, CASE WHEN starts_at < now() THEN revision END FROM showtime_on_sale;
