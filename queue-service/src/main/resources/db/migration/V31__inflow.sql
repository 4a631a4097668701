-- What the door of a room remembers from round to round, whoever tends it: how much of the organizer's pace is used, how many
-- seats a shopper buys, and how quickly the line has moved (sums that fade: numbers passed and seconds it took, twice).
CREATE TABLE inflow (
    showtime_id       uuid             NOT NULL,
    pace_factor       double precision NOT NULL DEFAULT 1,
    pace_changed_at   timestamptz      NOT NULL DEFAULT 'epoch',
    seats_per_shopper double precision NOT NULL DEFAULT 1,
    moved             double precision NOT NULL DEFAULT 0,
    seconds           double precision NOT NULL DEFAULT 0,
    moved_lately      double precision NOT NULL DEFAULT 0,
    seconds_lately    double precision NOT NULL DEFAULT 0,
    measured_at       timestamptz,
    CONSTRAINT inflow_pk PRIMARY KEY (showtime_id),
    CONSTRAINT inflow_of_room FOREIGN KEY (showtime_id) REFERENCES waiting_room (showtime_id),
    CONSTRAINT inflow_factor CHECK (pace_factor > 0 AND pace_factor <= 1),
    CONSTRAINT inflow_seats CHECK (seats_per_shopper >= 1)
) WITH (fillfactor = 70);
