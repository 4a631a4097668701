-- Of which lines money went back. What a line has had back is counted as a payment's is: all that was asked for and has not
-- failed, never more than the line cost. The keys to payment and refund follow once what is there is gone through, since
-- adding them keeps everybody else from both tables.
CREATE TABLE refunded_line (
    payment_id uuid    NOT NULL,
    ordinal    integer NOT NULL,
    total      bigint  NOT NULL,
    refunded   bigint  NOT NULL,
    CONSTRAINT refunded_line_pk PRIMARY KEY (payment_id, ordinal),
    CONSTRAINT refunded_line_within_total CHECK (refunded BETWEEN 0 AND total)
);

-- What each refund is made of; one that names no line is bound by its payment alone.
CREATE TABLE refund_line (
    refund_id uuid    NOT NULL,
    ordinal   integer NOT NULL,
    amount    bigint  NOT NULL,
    CONSTRAINT refund_line_pk PRIMARY KEY (refund_id, ordinal),
    CONSTRAINT refund_line_amount_positive CHECK (amount > 0)
);

-- What did not arrive is left of its lines again. Here, so that it is so too where an instance of an earlier release learns
-- of it.
CREATE FUNCTION put_back_a_failed_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE refunded_line SET refunded = refunded - part.amount
      FROM refund_line part
     WHERE part.refund_id = NEW.id AND refunded_line.payment_id = NEW.payment_id
       AND refunded_line.ordinal = part.ordinal;
    RETURN NULL;
END $$;

CREATE TRIGGER refund_is_put_back AFTER UPDATE OF status ON refund
    FOR EACH ROW WHEN (NEW.status = 'FAILED' AND OLD.status <> 'FAILED')
    EXECUTE FUNCTION put_back_a_failed_refund();

-- What went back of cancelled lines, as far as their refunds reach. Of what an organizer gave nobody knows the lines any more.
SET LOCAL enable_seqscan = on;
WITH owed AS (
    SELECT refund.id, refund.payment_id, refund.amount, line.ordinal, line.total,
           sum(line.total - line.kept) OVER before - (line.total - line.kept) AS low,
           sum(line.total - line.kept) OVER before AS high
      FROM refund JOIN every_booking_line line ON line.refund_id = refund.id
     WHERE refund.status <> 'FAILED'
    WINDOW before AS (PARTITION BY refund.id ORDER BY line.ordinal)),
part AS (
    SELECT id, payment_id, ordinal, total, least(high, amount) - low AS amount
      FROM owed WHERE low < least(high, amount)),
noted AS (
    INSERT INTO refund_line (refund_id, ordinal, amount) SELECT id, ordinal, amount FROM part)
INSERT INTO refunded_line (payment_id, ordinal, total, refunded)
SELECT payment_id, ordinal, total, amount FROM part;
