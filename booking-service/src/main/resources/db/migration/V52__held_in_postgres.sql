-- Seats held in Postgres while Redis is away: rows of claimed_seat under the same unique index as claims, so that
-- neither two holds nor a hold and a claim can have one seat. Such a row ends by itself at held_until, by this
-- database's clock; whoever wants the seat then takes the row over.
ALTER TABLE claimed_seat
    ADD COLUMN held_until timestamptz,
    ADD COLUMN account_id uuid,
    DROP CONSTRAINT claimed_seat_status,
    ADD CONSTRAINT claimed_seat_status CHECK (status IN ('HELD', 'PAYING', 'CONFIRMED', 'RELEASED')),
    ADD CONSTRAINT claimed_seat_hold_ends
        CHECK (status <> 'HELD' OR (held_until IS NOT NULL AND account_id IS NOT NULL));

-- The new guard stands before the old one goes.
CREATE UNIQUE INDEX one_live_claim_or_hold ON claimed_seat (showtime_id, ordinal)
    WHERE status IN ('HELD', 'PAYING', 'CONFIRMED');
DROP INDEX one_live_claim;
ALTER INDEX one_live_claim_or_hold RENAME TO one_live_claim;

-- Both are empty while Redis is there.
CREATE INDEX claimed_seat_held ON claimed_seat (held_until) WHERE status = 'HELD';
CREATE INDEX claimed_seat_held_by ON claimed_seat (showtime_id, account_id) WHERE status = 'HELD';
