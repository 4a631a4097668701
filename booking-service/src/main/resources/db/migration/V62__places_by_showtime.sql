-- A showtime is one shard key everywhere: claims and tickets lie in partitions by it, their keys begin with it, and the
-- guards against selling twice contain it, so each holds within one partition. On a cluster the partitions become shards.
-- Moves what there is in one transaction; writers wait for it meanwhile, some seconds a million rows.
ALTER TABLE claimed_seat RENAME TO claimed_seat_whole;
ALTER TABLE claimed_seat_whole RENAME CONSTRAINT claimed_seat_pk TO claimed_seat_whole_pk;
ALTER INDEX one_live_claim RENAME TO one_live_claim_whole;
ALTER INDEX claimed_seat_held RENAME TO claimed_seat_whole_held;
ALTER INDEX claimed_seat_held_by RENAME TO claimed_seat_whole_held_by;
CREATE TABLE claimed_seat (LIKE claimed_seat_whole INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY HASH (showtime_id);

ALTER TABLE ticket RENAME TO ticket_whole;
ALTER TABLE ticket_whole RENAME CONSTRAINT ticket_pk TO ticket_whole_pk;
ALTER TABLE ticket_whole RENAME CONSTRAINT ticket_seat_once TO ticket_whole_seat_once;
ALTER INDEX one_good_ticket RENAME TO one_good_ticket_whole;
CREATE TABLE ticket (LIKE ticket_whole INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY HASH (showtime_id);

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE claimed_seat_p%s PARTITION OF claimed_seat
                            FOR VALUES WITH (MODULUS 16, REMAINDER %s) WITH (fillfactor = 70)', part, part);
        EXECUTE format('CREATE TABLE ticket_p%s PARTITION OF ticket
                            FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
    END LOOP;
END $$;

INSERT INTO claimed_seat SELECT * FROM claimed_seat_whole;
INSERT INTO ticket SELECT * FROM ticket_whole;
DROP TABLE claimed_seat_whole;
DROP TABLE ticket_whole;

ALTER TABLE claimed_seat ADD CONSTRAINT claimed_seat_pk PRIMARY KEY (showtime_id, booking_id, ordinal);
CREATE UNIQUE INDEX one_live_claim ON claimed_seat (showtime_id, ordinal)
    WHERE status IN ('HELD', 'PAYING', 'CONFIRMED');
CREATE INDEX claimed_seat_held ON claimed_seat (held_until) WHERE status = 'HELD';
CREATE INDEX claimed_seat_held_by ON claimed_seat (showtime_id, account_id) WHERE status = 'HELD';

ALTER TABLE ticket
    ADD CONSTRAINT ticket_pk PRIMARY KEY (showtime_id, id),
    ADD CONSTRAINT ticket_seat_once UNIQUE (showtime_id, booking_id, ordinal);
-- A seat admits one: at most one ticket of a showtime's seat is good at a time.
CREATE UNIQUE INDEX one_good_ticket ON ticket (showtime_id, ordinal) WHERE status IN ('VALID', 'CHECKED_IN');
-- For what is asked of a person and not of a showtime: the export.
CREATE INDEX ticket_of_account ON ticket (account_id);
