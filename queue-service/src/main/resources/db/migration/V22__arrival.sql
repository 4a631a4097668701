-- A place has an arrival, its rank among all who joined since the room was switched on; the number follows from it, so that
-- the draw rewrites nothing. Each time the room is switched on anew is an epoch with a line of its own.
ALTER TABLE waiting_room
    ADD COLUMN epoch           integer NOT NULL DEFAULT 1,
    ADD COLUMN drawn           bigint  NOT NULL DEFAULT 0,
    ADD COLUMN sealed_seed     bytea,
    ADD COLUMN seed_commitment bytea,
    ADD CONSTRAINT waiting_room_epoch CHECK (epoch > 0),
    ADD CONSTRAINT waiting_room_drawn CHECK (drawn >= 0 AND (drawn = 0 OR opened_at IS NOT NULL));

UPDATE waiting_room SET seed_commitment = sha256(draw_seed);

ALTER TABLE place
    ADD COLUMN epoch     integer NOT NULL DEFAULT 1,
    ADD COLUMN arrival   bigint,
    ADD COLUMN passed_at timestamptz;

-- Numbers given before a room was switched on again belong to no line that still stands.
UPDATE place SET epoch = 0
  FROM waiting_room room
 WHERE room.showtime_id = place.showtime_id AND room.opened_at IS NULL AND place.number IS NOT NULL;
UPDATE waiting_room SET serving_number = 0 WHERE opened_at IS NULL;

-- Rooms that are open keep their numbers: drawn is 0 there, so an arrival is the number. Who had none comes after them.
UPDATE place SET arrival = number WHERE number IS NOT NULL;
UPDATE place SET arrival = ranked.arrival
  FROM (SELECT unnumbered.id,
               coalesce((SELECT max(numbered.number) FROM place numbered
                          WHERE numbered.showtime_id = unnumbered.showtime_id AND numbered.epoch = unnumbered.epoch), 0)
                   + row_number() OVER (PARTITION BY unnumbered.showtime_id, unnumbered.epoch
                                            ORDER BY unnumbered.joined_at, unnumbered.id) AS arrival
          FROM place unnumbered
         WHERE unnumbered.number IS NULL) AS ranked
 WHERE place.id = ranked.id;

DROP INDEX place_one_per_account, place_next_in_line, place_before_draw;
ALTER TABLE place
    DROP CONSTRAINT place_state,
    DROP CONSTRAINT place_has_number,
    DROP CONSTRAINT place_number_once,
    ALTER COLUMN arrival SET NOT NULL,
    ALTER COLUMN epoch DROP DEFAULT;
UPDATE place SET state = 'WAITING' WHERE state = 'PRE_QUEUE';
ALTER TABLE place
    DROP COLUMN number,
    ADD CONSTRAINT place_state CHECK (state IN ('WAITING', 'ADMITTED', 'DONE', 'LAPSED', 'LEFT')),
    ADD CONSTRAINT place_arrival CHECK (arrival > 0),
    ADD CONSTRAINT place_arrival_once UNIQUE (showtime_id, epoch, arrival);

-- One place per account and line, however many devices ask at once; a new one only after the old one ended.
CREATE UNIQUE INDEX place_one_per_account ON place (showtime_id, epoch, account_id)
    WHERE state IN ('WAITING', 'ADMITTED');
CREATE INDEX place_passed ON place (showtime_id, passed_at) WHERE state = 'WAITING' AND passed_at IS NOT NULL;

-- The last arrival of each line. A row of its own: joining must not wait for the room's row, which letting people in changes.
CREATE TABLE arrival_count (
    showtime_id uuid    NOT NULL,
    epoch       integer NOT NULL,
    last        bigint  NOT NULL,
    CONSTRAINT arrival_count_pk PRIMARY KEY (showtime_id, epoch),
    CONSTRAINT arrival_count_of_room FOREIGN KEY (showtime_id) REFERENCES waiting_room (showtime_id),
    CONSTRAINT arrival_count_not_negative CHECK (last >= 0)
);
INSERT INTO arrival_count (showtime_id, epoch, last)
SELECT room.showtime_id, room.epoch,
       greatest(coalesce(max(place.arrival), 0), CASE WHEN room.opened_at IS NULL THEN 0 ELSE coalesce(max(numbers.last), 0) END)
  FROM waiting_room room
  LEFT JOIN place ON place.showtime_id = room.showtime_id AND place.epoch = room.epoch
  LEFT JOIN queue_number numbers ON numbers.showtime_id = room.showtime_id
 GROUP BY room.showtime_id;
DROP TABLE queue_number;
