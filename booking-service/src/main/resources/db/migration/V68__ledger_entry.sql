-- The books of all money, in double entry: a movement is two or more rows that add up to zero. What is in here stays as it is;
-- a mistake is set right by another movement. Amounts are in minor units: what is ours or due to us is positive.
CREATE TABLE ledger_entry (
    -- Names what happened and to what, so that it is written once however often it is told.
    movement   text        NOT NULL,
    account    text        NOT NULL,
    amount     bigint      NOT NULL,
    currency   text        NOT NULL,
    kind       text        NOT NULL,
    payment_id uuid        NOT NULL,
    booking_id uuid        NOT NULL,
    refund_id  uuid,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT ledger_entry_pk PRIMARY KEY (movement, account),
    CONSTRAINT ledger_entry_account_known
        CHECK (account IN ('RESERVED', 'PROMISED', 'PROVIDER', 'SALES', 'REFUNDS_DUE', 'FEES_KEPT')),
    CONSTRAINT ledger_entry_kind_known
        CHECK (kind IN ('AUTHORISED', 'CAPTURED', 'VOIDED', 'REFUND_ASKED', 'REFUNDED', 'REFUND_DROPPED',
                        'REFUND_RETURNED', 'FEE_KEPT')),
    CONSTRAINT ledger_entry_moves_something CHECK (amount <> 0)
);

CREATE INDEX ledger_entry_of_payment ON ledger_entry (payment_id);
CREATE INDEX ledger_entry_by_time ON ledger_entry (created_at);

-- What has changed lately is held against the books.
CREATE INDEX payment_checked ON payment (checked_at);
CREATE INDEX refund_asked ON refund (created_at);
CREATE INDEX refund_completed ON refund (completed_at);

CREATE FUNCTION refuse_rewriting_the_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is only ever added to' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_the_ledger();
CREATE TRIGGER ledger_entry_is_not_emptied BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_the_ledger();

CREATE FUNCTION movement_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ledger_entry WHERE movement = NEW.movement GROUP BY currency HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'Movement % does not add up to zero', NEW.movement
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

-- At the commit, when all rows of a movement are there.
CREATE CONSTRAINT TRIGGER ledger_entry_adds_up AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION movement_adds_up();

-- What happened before there were books, under the names it has today.
INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id)
SELECT 'authorised:' || id, entry.account, entry.amount, currency, 'AUTHORISED', id, booking_id
  FROM payment, LATERAL (VALUES ('RESERVED', amount), ('PROMISED', -amount)) AS entry (account, amount)
 WHERE status = 'AUTHORISED';
INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id)
SELECT 'captured:' || id, entry.account, entry.amount, currency, 'CAPTURED', id, booking_id
  FROM payment, LATERAL (VALUES ('PROVIDER', amount), ('SALES', -amount)) AS entry (account, amount)
 WHERE status IN ('CAPTURED', 'REFUNDED');
INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id, refund_id)
SELECT 'refund-asked:' || id, entry.account, entry.amount, currency, 'REFUND_ASKED', payment_id, booking_id, id
  FROM refund, LATERAL (VALUES ('SALES', amount), ('REFUNDS_DUE', -amount)) AS entry (account, amount);
INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id, refund_id)
SELECT 'refunded:' || id, entry.account, entry.amount, currency, 'REFUNDED', payment_id, booking_id, id
  FROM refund, LATERAL (VALUES ('REFUNDS_DUE', amount), ('PROVIDER', -amount)) AS entry (account, amount)
 WHERE status = 'SUCCEEDED';
