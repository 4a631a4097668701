-- What was forgotten between the two steps before left its lines behind.
DELETE FROM refunded_line WHERE NOT EXISTS (SELECT FROM payment WHERE id = payment_id);
DELETE FROM refund_line WHERE NOT EXISTS (SELECT FROM refund WHERE id = refund_id);
ALTER TABLE refunded_line VALIDATE CONSTRAINT refunded_line_of_payment;
ALTER TABLE refund_line VALIDATE CONSTRAINT refund_line_of_refund;
