-- What was wished for and at which price, written when the seats are held and never changed afterwards.
CREATE TABLE booking_line (
    booking_id    uuid    NOT NULL,
    ordinal       integer NOT NULL,
    section       text    NOT NULL,
    row_label     text    NOT NULL,
    seat_label    text    NOT NULL,
    price_tier_id uuid    NOT NULL,
    price         bigint  NOT NULL,
    service_fee   bigint  NOT NULL,
    tax           bigint  NOT NULL,
    total         bigint  NOT NULL,
    CONSTRAINT booking_line_pk PRIMARY KEY (booking_id, ordinal),
    CONSTRAINT booking_line_of_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
    CONSTRAINT booking_line_adds_up CHECK (total = price + service_fee + tax),
    CONSTRAINT booking_line_not_negative CHECK (price >= 0 AND service_fee >= 0 AND tax >= 0)
);
