-- The rooms as event-service switches them, and how far each has let people in.
CREATE TABLE waiting_room (
    showtime_id           uuid        NOT NULL,
    enabled               boolean     NOT NULL,
    opens_at              timestamptz NOT NULL,
    admissions_per_minute integer     NOT NULL,
    capacity              integer     NOT NULL,
    turn_seconds          integer     NOT NULL,
    draw_seed             bytea       NOT NULL,
    opened_at             timestamptz,
    serving_number        bigint      NOT NULL DEFAULT 0,
    next_admission_at     timestamptz NOT NULL,
    CONSTRAINT waiting_room_pk PRIMARY KEY (showtime_id),
    CONSTRAINT waiting_room_rate CHECK (admissions_per_minute > 0),
    CONSTRAINT waiting_room_capacity CHECK (capacity > 0),
    CONSTRAINT waiting_room_turn CHECK (turn_seconds > 0),
    CONSTRAINT waiting_room_serving CHECK (serving_number >= 0)
);
