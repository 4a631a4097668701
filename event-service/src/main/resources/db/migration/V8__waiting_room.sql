-- A row is a waiting room that is switched on.
CREATE TABLE waiting_room (
    showtime_id           uuid        NOT NULL,
    opens_at              timestamptz NOT NULL,
    admissions_per_minute integer     NOT NULL,
    capacity              integer     NOT NULL,
    turn_seconds          integer     NOT NULL,
    CONSTRAINT waiting_room_pk PRIMARY KEY (showtime_id),
    CONSTRAINT waiting_room_showtime FOREIGN KEY (showtime_id) REFERENCES showtime (id),
    CONSTRAINT waiting_room_admits_somebody CHECK (admissions_per_minute > 0 AND capacity > 0 AND turn_seconds > 0)
);
