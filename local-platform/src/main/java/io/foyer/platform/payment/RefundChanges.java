package io.foyer.platform.payment;

/** Saves refunds with the charge they belong to, and announces them. */
final class RefundChanges {

    private final Books books;
    private final Events events;
    private final ChargeView charges;
    private final Deadlines deadlines;

    RefundChanges(Books books, Events events, ChargeView charges, Deadlines deadlines) {
        this.books = books;
        this.events = events;
        this.charges = charges;
        this.deadlines = deadlines;
    }

    Refund created(Refund refund, Charge charge) {
        books.refunds.put(refund);
        books.charges.put(charge);
        watch(refund);
        events.record("refund.created", RefundView.json(refund), refund.intent());
        events.record("charge.refunded", charges.json(charge), refund.intent());
        return refund;
    }

    void settled(Refund refund) {
        books.refunds.put(refund);
        if (refund.status() == Refund.Status.FAILED) {
            // The money came back to the merchant, so it can be refunded once more.
            Charge charge = books.charges.find(refund.charge()).orElseThrow();
            books.charges.put(charge.refundedBy(-refund.amount()));
            events.record("refund.failed", RefundView.json(refund), refund.intent());
        }
        events.record("refund.updated", RefundView.json(refund), refund.intent());
    }

    Refund amended(Refund refund) {
        books.refunds.put(refund);
        events.record("refund.updated", RefundView.json(refund), refund.intent());
        return refund;
    }

    void watch(Refund refund) {
        deadlines.add(refund.settlesAt(), refund.id());
    }
}
