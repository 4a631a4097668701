package io.foyer.booking.payment;

import static io.foyer.booking.payment.LedgerAccount.FEES_KEPT;
import static io.foyer.booking.payment.LedgerAccount.PROMISED;
import static io.foyer.booking.payment.LedgerAccount.PROVIDER;
import static io.foyer.booking.payment.LedgerAccount.REFUNDS_DUE;
import static io.foyer.booking.payment.LedgerAccount.RESERVED;
import static io.foyer.booking.payment.LedgerAccount.SALES;

import io.foyer.common.money.Money;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change in the books. It adds up to zero by the way it is made, and the database checks that.
 *
 * @param key what happened to what; there is one movement with it, ever
 * @param postings minor units by account
 */
record Movement(
        String key,
        Kind kind,
        UUID paymentId,
        UUID bookingId,
        @Nullable UUID refundId,
        String currency,
        Map<LedgerAccount, Long> postings) {

    /** What can happen to money. */
    enum Kind {
        AUTHORISED,
        CAPTURED,
        VOIDED,
        REFUND_ASKED,
        REFUNDED,
        REFUND_DROPPED,
        REFUND_RETURNED,
        FEE_KEPT
    }

    Movement {
        postings = Map.copyOf(postings);
    }

    static Movement authorised(Payment payment) {
        return of(Kind.AUTHORISED, payment).between(PROMISED, RESERVED, payment.amount());
    }

    /**
     * @param reserved whether it was authorised first
     */
    static Movement captured(Payment payment, boolean reserved) {
        var captured = of(Kind.CAPTURED, payment).between(SALES, PROVIDER, payment.amount());
        return reserved ? captured.between(RESERVED, PROMISED, payment.amount()) : captured;
    }

    static Movement voided(Payment payment) {
        return of(Kind.VOIDED, payment).between(RESERVED, PROMISED, payment.amount());
    }

    static Movement refundAsked(Refund refund) {
        return of(Kind.REFUND_ASKED, refund).between(REFUNDS_DUE, SALES, refund.amount());
    }

    static Movement refunded(Refund refund) {
        return of(Kind.REFUNDED, refund).between(PROVIDER, REFUNDS_DUE, refund.amount());
    }

    static Movement refundDropped(Refund refund) {
        return of(Kind.REFUND_DROPPED, refund).between(SALES, REFUNDS_DUE, refund.amount());
    }

    static Movement refundReturned(Refund refund) {
        return of(Kind.REFUND_RETURNED, refund).between(SALES, PROVIDER, refund.amount());
    }

    static Movement feeKept(PaidPayment payment, Money fee, String key) {
        return new Movement(
                        "fee-kept:" + key,
                        Kind.FEE_KEPT,
                        payment.id(),
                        payment.bookingId(),
                        null,
                        payment.currency(),
                        Map.of())
                .between(FEES_KEPT, SALES, fee);
    }

    private static Movement of(Kind kind, Payment payment) {
        return new Movement(
                key(kind, payment.id()),
                kind,
                payment.id(),
                payment.bookingId(),
                null,
                payment.amount().currency(),
                Map.of());
    }

    private static Movement of(Kind kind, Refund refund) {
        return new Movement(
                key(kind, refund.id()),
                kind,
                refund.paymentId(),
                refund.bookingId(),
                refund.id(),
                refund.amount().currency(),
                Map.of());
    }

    private static String key(Kind kind, UUID id) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + id;
    }

    private Movement between(LedgerAccount less, LedgerAccount more, Money money) {
        var moved = new EnumMap<LedgerAccount, Long>(LedgerAccount.class);
        moved.putAll(postings);
        moved.put(less, -money.amount());
        moved.put(more, money.amount());
        return new Movement(key, kind, paymentId, bookingId, refundId, currency, moved);
    }
}
