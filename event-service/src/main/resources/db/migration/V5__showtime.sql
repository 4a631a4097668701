-- What the ids of a showtime's seats are made of; 48 bits of it fit into them.
CREATE SEQUENCE showtime_number AS bigint MAXVALUE 281474976710655;

CREATE TABLE showtime (
    id               uuid        NOT NULL,
    number           bigint      NOT NULL,
    event_id         uuid        NOT NULL,
    venue_id         uuid        NOT NULL,
    seat_map_version integer     NOT NULL,
    starts_at        timestamptz NOT NULL,
    ends_at          timestamptz,
    doors_open_at    timestamptz,
    on_sale_from     timestamptz NOT NULL,
    on_sale_until    timestamptz NOT NULL,
    hold_seconds     integer     NOT NULL,
    seats_per_buyer  integer     NOT NULL,
    status           text        NOT NULL,
    version          bigint      NOT NULL,
    created_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT showtime_pk PRIMARY KEY (id),
    CONSTRAINT showtime_number_once UNIQUE (number),
    CONSTRAINT showtime_event FOREIGN KEY (event_id, venue_id) REFERENCES event (id, venue_id),
    CONSTRAINT showtime_seat_map FOREIGN KEY (venue_id, seat_map_version) REFERENCES seat_map (venue_id, version),
    CONSTRAINT showtime_ends_after_start CHECK (ends_at > starts_at),
    CONSTRAINT showtime_doors_open_before_start CHECK (doors_open_at <= starts_at),
    CONSTRAINT showtime_sale_has_length CHECK (on_sale_from < on_sale_until),
    CONSTRAINT showtime_hold_is_5_to_15_minutes CHECK (hold_seconds BETWEEN 300 AND 900),
    CONSTRAINT showtime_seats_per_buyer_in_bounds CHECK (seats_per_buyer BETWEEN 1 AND 20),
    CONSTRAINT showtime_status_is_known CHECK (status IN ('SCHEDULED', 'POSTPONED', 'CANCELLED', 'COMPLETED'))
);

CREATE INDEX showtime_by_event ON showtime (event_id, starts_at);
CREATE INDEX showtime_by_start ON showtime (starts_at);
CREATE INDEX showtime_by_sale_start ON showtime (on_sale_from);
CREATE INDEX showtime_by_sale_end ON showtime (on_sale_until);
