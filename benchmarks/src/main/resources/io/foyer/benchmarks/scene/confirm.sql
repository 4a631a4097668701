-- The work of claiming and confirming a free booking inside of Postgres: as one call for one booking, and as one for many.
-- It leaves out what HTTP adds (the key and its answer, the contact), so as a limit it is rather too fast.
CREATE TABLE IF NOT EXISTS bench_held (side text, n bigint, id uuid, PRIMARY KEY (side, n));
CREATE SEQUENCE IF NOT EXISTS bench_next_one MINVALUE 0;
CREATE SEQUENCE IF NOT EXISTS bench_next_many MINVALUE 0;

CREATE OR REPLACE FUNCTION bench_confirm(wanted uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    held booking;
    fence_number bigint := nextval('fence_seq');
    seats integer;
    claimed integer;
BEGIN
    SELECT * INTO STRICT held FROM booking
     WHERE id = wanted AND status = 'HELD' AND expires_at > clock_timestamp() FOR UPDATE;
    PERFORM pg_advisory_xact_lock(hashtextextended(held.account_id::text || '@' || held.showtime_id::text, 0));
    SELECT count(*) INTO seats FROM booking JOIN claimed_seat USING (showtime_id)
     WHERE claimed_seat.booking_id = booking.id AND booking.account_id = held.account_id
       AND booking.showtime_id = held.showtime_id AND claimed_seat.status IN ('PAYING', 'CONFIRMED');
    SELECT count(*) INTO seats FROM booking_line WHERE booking_id = held.id;
    INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
    SELECT held.id, ordinal, held.showtime_id, fence_number, 'CONFIRMED'
      FROM booking_line WHERE booking_id = held.id ORDER BY ordinal ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS claimed = ROW_COUNT;
    IF claimed <> seats THEN
        RAISE EXCEPTION 'Seats of % are taken', wanted;
    END IF;
    UPDATE booking SET status = 'CONFIRMED', fence = fence_number, claim_until = clock_timestamp(),
                       confirmed_at = clock_timestamp(), version = version + 1
     WHERE id = held.id;
    INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label)
    SELECT gen_random_uuid(), held.id, held.account_id, held.showtime_id, ordinal, section, row_label, seat_label
      FROM booking_line WHERE booking_id = held.id;
    INSERT INTO outbox (message_id, stream, type, payload, published_at)
    VALUES (gen_random_uuid(), 'stream:none', 'BookingConfirmed', json_build_object('bookingId', held.id)::text, now());
    INSERT INTO mail (id, recipient, subject, text_body, html_body, kind, about, facts, cause, written_at, next_attempt_at)
    VALUES (gen_random_uuid(), 'a@bench.example', '', '', '', 'TICKETS', held.id,
            json_build_object('accountId', held.account_id)::text, 'TICKETS:' || held.id, now(), 'infinity');
END
$$;

-- Their rounds are too short to wait until Postgres keeps plans, or notices what was undone before each.
CREATE OR REPLACE FUNCTION bench_confirm_next() RETURNS void LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    at bigint := nextval('bench_next_one');
BEGIN
    PERFORM bench_confirm((SELECT id FROM bench_held WHERE side = 'one' AND n = at));
END
$$;

CREATE OR REPLACE FUNCTION bench_confirm_many(most integer) RETURNS integer LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    batch bigint := nextval('bench_next_many');
    bought integer;
BEGIN
    WITH locked AS MATERIALIZED (
        SELECT booking.id, account_id, showtime_id, nextval('fence_seq') AS fence FROM booking
         WHERE id IN (SELECT id FROM bench_held WHERE side = 'many' AND n >= batch * most AND n < (batch + 1) * most)
           AND status = 'HELD' AND expires_at > clock_timestamp()
         ORDER BY id FOR UPDATE),
    line AS MATERIALIZED (
        SELECT locked.*, ordinal, section, row_label, seat_label
          FROM locked JOIN booking_line ON booking_id = locked.id),
    claimed AS (
        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
        SELECT id, ordinal, showtime_id, fence, 'CONFIRMED' FROM line ORDER BY showtime_id, ordinal
            ON CONFLICT DO NOTHING RETURNING booking_id),
    moved AS (
        UPDATE booking SET status = 'CONFIRMED', fence = locked.fence, claim_until = clock_timestamp(),
                           confirmed_at = clock_timestamp(), version = version + 1
          FROM locked WHERE booking.id = locked.id
        RETURNING booking.id),
    ticketed AS (
        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label)
        SELECT gen_random_uuid(), id, account_id, showtime_id, ordinal, section, row_label, seat_label FROM line),
    told AS (
        INSERT INTO outbox (message_id, stream, type, payload, published_at)
        SELECT gen_random_uuid(), 'stream:none', 'BookingConfirmed', json_build_object('bookingId', id)::text, now()
          FROM locked),
    mailed AS (
        INSERT INTO mail (id, recipient, subject, text_body, html_body, kind, about, facts, cause, written_at,
                          next_attempt_at)
        SELECT gen_random_uuid(), 'a@bench.example', '', '', '', 'TICKETS', id,
               json_build_object('accountId', account_id)::text, 'TICKETS:' || id, now(), 'infinity'
          FROM locked)
    SELECT count(*) INTO bought FROM moved;
    RETURN bought;
END
$$;
