-- Refunds have a queue of their own: neither waits behind the other, and each is found in an index that has nothing else.
CREATE INDEX payment_op_due_but_refunds ON payment_op (due_at) WHERE due_at IS NOT NULL AND kind <> 'REFUND';
CREATE INDEX payment_op_due_refunds ON payment_op (due_at) WHERE due_at IS NOT NULL AND kind = 'REFUND';
DROP INDEX payment_op_due;
