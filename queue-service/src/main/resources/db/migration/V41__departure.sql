-- Who has left a line, and when by the clock of the database: every instance reads what was added since it looked last. A
-- table of its own, so that this look, which comes with each board, touches no place. While this is rolled out an older
-- instance writes nothing here; whoever leaves there is seen at others until the number has come up, as before.
CREATE TABLE departure (
    showtime_id uuid        NOT NULL,
    epoch       integer     NOT NULL,
    arrival     bigint      NOT NULL,
    left_at     timestamptz NOT NULL,
    CONSTRAINT departure_pk PRIMARY KEY (showtime_id, epoch, arrival),
    CONSTRAINT departure_of_room FOREIGN KEY (showtime_id) REFERENCES waiting_room (showtime_id)
);
CREATE INDEX departure_lately ON departure (showtime_id, epoch, left_at);
INSERT INTO departure (showtime_id, epoch, arrival, left_at)
SELECT showtime_id, epoch, arrival, joined_at FROM place WHERE state = 'LEFT';
