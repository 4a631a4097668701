-- What is there already is looked at by the next step, which keeps nobody waiting.
ALTER TABLE refunded_line
    ADD CONSTRAINT refunded_line_of_payment FOREIGN KEY (payment_id) REFERENCES payment (id) ON DELETE CASCADE NOT VALID;
ALTER TABLE refund_line
    ADD CONSTRAINT refund_line_of_refund FOREIGN KEY (refund_id) REFERENCES refund (id) ON DELETE CASCADE NOT VALID;
