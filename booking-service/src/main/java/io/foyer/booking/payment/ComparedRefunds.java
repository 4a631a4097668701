package io.foyer.booking.payment;

import io.foyer.booking.payment.Differences.Difference;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Refunds as the provider has them, beside ours. */
@Component
class ComparedRefunds {

    private final RefundBook book;
    private final ComparedPayments payments;
    private final Differences differences;

    ComparedRefunds(RefundBook book, ComparedPayments payments, Differences differences) {
        this.book = book;
        this.payments = payments;
        this.differences = differences;
    }

    /** What is only news to us is acted on first. */
    void compare(LocalDate day, RefundSnapshot news) {
        news.refundId()
                .flatMap(book::find)
                .ifPresentOrElse(refund -> compare(day, news, refund), () -> unknown(day, news));
    }

    private void compare(LocalDate day, RefundSnapshot news, Refund before) {
        book.settle(before, news);
        var refund = book.find(before.id()).orElseThrow();
        var key = "refund:" + refund.id();
        if (news.amount().equals(refund.amount()) && news.status() == refund.status()) {
            differences.resolve(key);
        } else {
            differences.report(
                    new Difference(
                            key,
                            AttentionKind.PROVIDER,
                            refund.paymentId(),
                            refund.bookingId(),
                            "Theirs is %s of %s, ours %s of %s"
                                    .formatted(
                                            news.status(),
                                            news.amount(),
                                            refund.status(),
                                            refund.amount()),
                            day));
        }
    }

    /**
     * Somebody gave money back by hand, at the provider. Of money that is none of ours that is what
     * had to be done.
     */
    private void unknown(LocalDate day, RefundSnapshot news) {
        payments.withIntent(news.intentId())
                .ifPresent(
                        payment ->
                                differences.report(
                                        new Difference(
                                                "refund:" + payments.indexOf(news.id()),
                                                AttentionKind.PROVIDER,
                                                payment.id(),
                                                payment.bookingId(),
                                                "They have given back %s that nobody asked for here"
                                                        .formatted(news.amount()),
                                                day)));
    }
}
