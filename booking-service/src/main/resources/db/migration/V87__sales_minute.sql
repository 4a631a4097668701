-- How showtimes sell, minute by minute: what reports read, so that none of them reads bookings. The stream of bookings is
-- added up here. Nobody is named, so these rows stay when bookings go.
CREATE TABLE sales_minute (
    showtime_id   uuid        NOT NULL,
    minute        timestamptz NOT NULL,
    section       text        NOT NULL,
    price_tier_id uuid        NOT NULL,
    currency      text        NOT NULL,
    tickets       bigint      NOT NULL DEFAULT 0,
    gross         bigint      NOT NULL DEFAULT 0,
    fees          bigint      NOT NULL DEFAULT 0,
    taxes         bigint      NOT NULL DEFAULT 0,
    -- Tickets given up in this minute, whenever they were bought.
    cancelled     bigint      NOT NULL DEFAULT 0,
    CONSTRAINT sales_minute_pk PRIMARY KEY (showtime_id, minute, section, price_tier_id, currency),
    CONSTRAINT sales_minute_is_whole CHECK (extract(second FROM minute) = 0),
    CONSTRAINT sales_minute_not_negative
        CHECK (tickets >= 0 AND fees >= 0 AND taxes >= 0 AND cancelled >= 0),
    CONSTRAINT sales_minute_adds_up CHECK (fees + taxes <= gross)
) WITH (fillfactor = 50);

-- Money that went back, in the minute when it did. A refund belongs to a booking and not to a seat of it.
CREATE TABLE refund_minute (
    showtime_id uuid        NOT NULL,
    minute      timestamptz NOT NULL,
    currency    text        NOT NULL,
    refunds     bigint      NOT NULL,
    refunded    bigint      NOT NULL,
    CONSTRAINT refund_minute_pk PRIMARY KEY (showtime_id, minute, currency),
    CONSTRAINT refund_minute_is_whole CHECK (extract(second FROM minute) = 0),
    CONSTRAINT refund_minute_not_negative CHECK (refunds >= 0 AND refunded >= 0)
) WITH (fillfactor = 50);

-- What is added up in them already: a booking, a cancelled ticket, a refund. Written by the statement that adds it, so
-- that whoever brings the same once more, be it a message or a repair, adds nothing.
CREATE TABLE sales_counted (
    showtime_id uuid NOT NULL,
    booking_id  uuid NOT NULL,
    kind        text NOT NULL,
    id          uuid NOT NULL,
    CONSTRAINT sales_counted_pk PRIMARY KEY (showtime_id, booking_id, kind, id),
    CONSTRAINT sales_counted_kind_known CHECK (kind IN ('SALE', 'CANCELLATION', 'REFUND'))
);
