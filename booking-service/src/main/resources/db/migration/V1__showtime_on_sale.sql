-- What event-service says of a showtime, as this service sells it; written again when that changes.
-- The layout is the seats by ordinal, packed and compressed: 20,000 seats take some 20 kB.
CREATE TABLE showtime_on_sale (
    id                uuid        NOT NULL,
    number            bigint      NOT NULL,
    event_id          uuid        NOT NULL,
    event_name        text        NOT NULL,
    organizer_id      uuid        NOT NULL,
    venue_id          uuid        NOT NULL,
    venue_name        text        NOT NULL,
    venue_city        text        NOT NULL,
    starts_at         timestamptz NOT NULL,
    on_sale_from      timestamptz NOT NULL,
    on_sale_until     timestamptz NOT NULL,
    hold_seconds      integer     NOT NULL,
    seats_per_buyer   integer     NOT NULL,
    status            text        NOT NULL,
    waiting_room      boolean     NOT NULL,
    currency          text        NOT NULL,
    layout            bytea       NOT NULL,
    catalogue_version bigint      NOT NULL,
    asked_at          timestamptz NOT NULL,
    revision          bigint      NOT NULL DEFAULT 1,
    CONSTRAINT showtime_on_sale_pk PRIMARY KEY (id),
    CONSTRAINT showtime_on_sale_number UNIQUE (number),
    CONSTRAINT showtime_on_sale_hold_time CHECK (hold_seconds > 0),
    CONSTRAINT showtime_on_sale_seats_per_buyer CHECK (seats_per_buyer > 0),
    CONSTRAINT showtime_on_sale_status
        CHECK (status IN ('DRAFT', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'COMPLETED'))
);
