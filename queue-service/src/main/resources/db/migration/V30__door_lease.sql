-- Who lets people in at a room, and until when. A holder that takes over gets the next fence; what was begun under an older
-- one changes nothing.
CREATE TABLE door_lease (
    showtime_id uuid        NOT NULL,
    holder      uuid        NOT NULL,
    fence       bigint      NOT NULL,
    until       timestamptz NOT NULL,
    CONSTRAINT door_lease_pk PRIMARY KEY (showtime_id),
    CONSTRAINT door_lease_of_room FOREIGN KEY (showtime_id) REFERENCES waiting_room (showtime_id),
    CONSTRAINT door_lease_fence CHECK (fence >= 0)
);
