-- One account's place in one line.
CREATE TABLE place (
    id          uuid        NOT NULL,
    showtime_id uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    number      bigint,
    state       text        NOT NULL,
    joined_at   timestamptz NOT NULL,
    CONSTRAINT place_pk PRIMARY KEY (id),
    CONSTRAINT place_in_room FOREIGN KEY (showtime_id) REFERENCES waiting_room (showtime_id),
    CONSTRAINT place_number_once UNIQUE (showtime_id, number),
    CONSTRAINT place_state CHECK (state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED', 'DONE', 'LAPSED', 'LEFT')),
    CONSTRAINT place_has_number CHECK (number IS NOT NULL OR state NOT IN ('WAITING', 'ADMITTED', 'LAPSED'))
);

-- One place per account and showtime, however many devices ask at once; a new one only after the old one ended.
CREATE UNIQUE INDEX place_one_per_account ON place (showtime_id, account_id)
    WHERE state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED');

CREATE INDEX place_next_in_line ON place (showtime_id, number) WHERE state = 'WAITING';

CREATE INDEX place_before_draw ON place (showtime_id) WHERE state = 'PRE_QUEUE';
