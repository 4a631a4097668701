-- The last number given out. A row of its own: joining must not wait for the room's row, which letting people in changes.
CREATE TABLE queue_number (
    showtime_id uuid   NOT NULL,
    last        bigint NOT NULL DEFAULT 0,
    CONSTRAINT queue_number_pk PRIMARY KEY (showtime_id),
    CONSTRAINT queue_number_of_room FOREIGN KEY (showtime_id) REFERENCES waiting_room (showtime_id),
    CONSTRAINT queue_number_not_negative CHECK (last >= 0)
);
