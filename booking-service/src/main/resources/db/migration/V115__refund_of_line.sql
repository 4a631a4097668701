-- Of which lines money went back. What a line has had back is counted as a payment's is: all that was asked for and has not
-- failed, never more than the line cost.
CREATE TABLE refunded_line (
    payment_id uuid    NOT NULL,
    ordinal    integer NOT NULL,
    total      bigint  NOT NULL,
    refunded   bigint  NOT NULL,
    CONSTRAINT refunded_line_pk PRIMARY KEY (payment_id, ordinal),
    CONSTRAINT refunded_line_of_payment FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE CASCADE,
    CONSTRAINT refunded_line_within_total CHECK (refunded BETWEEN 0 AND total)
);

-- What each refund is made of; what of it fails is taken off its lines again.
CREATE TABLE refund_line (
    refund_id uuid    NOT NULL,
    ordinal   integer NOT NULL,
    amount    bigint  NOT NULL,
    CONSTRAINT refund_line_pk PRIMARY KEY (refund_id, ordinal),
    CONSTRAINT refund_line_of_refund FOREIGN KEY (refund_id) REFERENCES refund (id) ON DELETE CASCADE,
    CONSTRAINT refund_line_amount_positive CHECK (amount > 0)
);

-- What went back so far, the first refund first: it fills up what cancelled lines were owed, then what stands, then what
-- was kept of the cancelled ones.
WITH asked AS (
    SELECT id, payment_id, sum(amount) OVER before - amount AS low, sum(amount) OVER before AS high
      FROM refund WHERE status <> 'FAILED'
    WINDOW before AS (PARTITION BY payment_id ORDER BY created_at, id)),
sold AS (
    SELECT payment.id AS payment_id, line.ordinal, sum(slice.size) OVER before - slice.size AS low,
           sum(slice.size) OVER before AS high
      FROM payment
      JOIN every_booking_line line ON line.booking_id = payment.booking_id
     CROSS JOIN LATERAL (VALUES (CASE WHEN line.cancelled_at IS NULL THEN 1 ELSE 0 END, line.total - coalesce(line.kept, 0)),
                                (2, coalesce(line.kept, 0))) AS slice (turn, size)
     WHERE payment.refunded > 0 AND slice.size > 0
    WINDOW before AS (PARTITION BY payment.id ORDER BY slice.turn, line.ordinal))
INSERT INTO refund_line (refund_id, ordinal, amount)
SELECT asked.id, sold.ordinal, sum(least(asked.high, sold.high) - greatest(asked.low, sold.low))
  FROM asked JOIN sold USING (payment_id)
 WHERE asked.low < sold.high AND sold.low < asked.high
 GROUP BY asked.id, sold.ordinal;

INSERT INTO refunded_line (payment_id, ordinal, total, refunded)
SELECT refund.payment_id, line.ordinal, max(sold.total), sum(line.amount)
  FROM refund_line line
  JOIN refund ON refund.id = line.refund_id
  JOIN every_booking_line sold ON sold.booking_id = refund.booking_id AND sold.ordinal = line.ordinal
 GROUP BY refund.payment_id, line.ordinal;
