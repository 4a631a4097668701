-- What is long over leaves the tables that sell. booking, booking_line, ticket, check_in and claimed_seat stay what they
-- were to whoever sells: tables of their own, by their own indexes. They become the part of every_booking, every_booking_line
-- and so on that is not past; beside them lies a table for each past month. Who asks for whatever there is asks every_….
-- A row is moved by changing its "past": one statement, so it is in exactly one place at any moment.
--
-- From now on columns are added to every_booking and its like, which adds them everywhere.

-- Tickets move, and what refers to them cannot follow by itself. Both tables are written by statements that take the
-- ticket's row, and emptied before it.
ALTER TABLE check_in DROP CONSTRAINT check_in_ticket;
ALTER TABLE ticket_transfer DROP CONSTRAINT ticket_transfer_ticket;

-- A part of a table may not number its rows on its own.
ALTER TABLE check_in ALTER COLUMN id DROP IDENTITY;
CREATE SEQUENCE check_in_number AS bigint;
SELECT setval('check_in_number', coalesce(max(id), 0) + 1, false) FROM check_in;
ALTER TABLE check_in ALTER COLUMN id SET DEFAULT nextval('check_in_number');

-- Claims went alone so far; from now on they go with their booking, so for once they all come back.
INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status, created_at, held_until, account_id)
SELECT booking_id, ordinal, showtime_id, fence, status, created_at, held_until, account_id FROM claimed_seat_past;
DROP TABLE claimed_seat_past;
UPDATE showtime_on_sale SET archived_at = NULL WHERE archived_at IS NOT NULL;

DO $$
DECLARE
    sold text;
BEGIN
    FOREACH sold IN ARRAY ARRAY['booking', 'booking_line', 'ticket', 'check_in', 'claimed_seat'] LOOP
        -- The first day of the month it lies in; infinity: it is not past.
        EXECUTE format('ALTER TABLE %I ADD COLUMN past date NOT NULL DEFAULT ''infinity''', sold);
        EXECUTE format('CREATE TABLE every_%1$s (LIKE %1$I INCLUDING DEFAULTS) PARTITION BY LIST (past)', sold);
        EXECUTE format('ALTER TABLE every_%1$s ATTACH PARTITION %1$I FOR VALUES IN (''infinity'')', sold);
    END LOOP;
END $$;

-- Read by instances of the release before, until the last of them is replaced; what they would move there is refused.
CREATE VIEW claimed_seat_past AS
SELECT booking_id, ordinal, showtime_id, fence, status, created_at FROM every_claimed_seat WHERE past < 'infinity';

-- The months there are tables for. Who moves rows into a month holds its row, who drops the month removes it first.
CREATE TABLE past_month (
    month date NOT NULL,
    CONSTRAINT past_month_pk PRIMARY KEY (month),
    CONSTRAINT past_month_is_a_first_day CHECK (extract(day FROM month) = 1)
);

-- When a past showtime was planned anew: what was moved comes back.
ALTER TABLE showtime_on_sale ADD COLUMN wanted_back_at timestamptz;
CREATE INDEX showtime_on_sale_wanted_back ON showtime_on_sale (wanted_back_at) WHERE wanted_back_at IS NOT NULL;
