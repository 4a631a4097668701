-- What was sold and will never be paid: its payment was cancelled before the money was collected. For the figures it
-- counts as given back; who went in with such a ticket waits for a person.
ALTER TABLE refund
    DROP CONSTRAINT refund_reason_known,
    ADD CONSTRAINT refund_reason_known
        CHECK (reason IN ('BUYER_CANCELLED', 'EVENT_CANCELLED', 'EVENT_POSTPONED', 'ORGANIZER', 'SEATS_GONE', 'NEVER_PAID'));

ALTER TABLE money_difference
    DROP CONSTRAINT money_difference_kind_known,
    ADD CONSTRAINT money_difference_kind_known
        CHECK (kind IN ('LEDGER', 'PROVIDER', 'MONEY_WITHOUT_BOOKING', 'TICKETS_WITHOUT_MONEY'));
