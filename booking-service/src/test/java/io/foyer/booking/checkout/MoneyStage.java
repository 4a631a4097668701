package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundRequest;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.money.Money;
import io.foyer.platform.payment.PaymentSandbox;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redisson.api.RedissonClient;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What can happen to a purchase, whoever does it. Each deed tells whether it got through. */
@TestComponent
class MoneyStage {

    private final Shop shop;
    private final Rows rows;
    private final PaymentSandbox sandbox;
    private final PaymentGateway gateway;
    private final Refunds refunds;
    private final TransactionTemplate transactions;
    private final RedissonClient redis;
    private final Set<UUID> lost = ConcurrentHashMap.newKeySet();

    MoneyStage(
            Shop shop,
            Rows rows,
            PaymentSandbox sandbox,
            PaymentGateway gateway,
            Refunds refunds,
            TransactionTemplate transactions,
            RedissonClient redis) {
        this.shop = shop;
        this.rows = rows;
        this.sandbox = sandbox;
        this.gateway = gateway;
        this.refunds = refunds;
        this.transactions = transactions;
        this.redis = redis;
    }

    Buyer buyer() {
        return shop.buyer();
    }

    ShowtimeOnSale showtime(int seats) {
        return shop.showtime(seats);
    }

    /** In the buyer's browser, at the provider, past us. */
    boolean payInBrowser(String intent, String method) {
        return switch (gateway.confirm(intent, method, UUID.randomUUID().toString())) {
            case GatewayReply.Answered _, GatewayReply.Declined _ -> true;
            case GatewayReply.Failed _ -> !sandboxStatus(intent).equals("requires_payment_method");
            case GatewayReply.Stumbled _ ->
                    !sandboxStatus(intent).equals("requires_payment_method");
            case GatewayReply.NotAsked _, GatewayReply.Unknown _ -> false;
        };
    }

    boolean passChallenge(String intent) {
        sandbox.passChallenge(intent);
        return true;
    }

    /** As after a backup was restored: the claim is gone, the intent at the provider is not. */
    boolean loseClaim(UUID booking) {
        rows.change(
                """
                WITH lost AS (
                    UPDATE booking SET status = 'EXPIRED', version = version + 1,
                           closing_as = NULL, closing_token = NULL, closing_until = NULL
                     WHERE id = ? AND status = 'PAYING'
                    RETURNING id)
                UPDATE claimed_seat SET status = 'RELEASED'
                 WHERE booking_id IN (SELECT id FROM lost) AND status = 'PAYING'
                """,
                booking);
        redis.getKeys().flushdb();
        lost.add(booking);
        return true;
    }

    /** Bookings of the showtime that are bought although their claim was lost. */
    long retaken(UUID showtimeId) {
        return rows
                .texts(
                        "SELECT id::text FROM booking WHERE showtime_id = ? AND status ="
                                + " 'CONFIRMED'",
                        showtimeId)
                .stream()
                .map(UUID::fromString)
                .filter(lost::contains)
                .count();
    }

    boolean endClaim(UUID booking) {
        rows.endClaim(booking);
        return true;
    }

    boolean isBought(UUID booking) {
        return rows.count(
                        "SELECT count(*) FROM booking WHERE id = ? AND status = 'CONFIRMED'",
                        booking)
                == 1;
    }

    /** The organizer gives some of it back. */
    boolean refund(UUID booking, long amount, String key) {
        transactions.executeWithoutResult(
                _ ->
                        refunds.request(
                                new RefundRequest(
                                        booking,
                                        new Money(amount, "EUR"),
                                        RefundReason.ORGANIZER,
                                        null,
                                        null,
                                        key)));
        return true;
    }

    private String sandboxStatus(String intent) {
        return sandbox.intent(intent).orElseThrow().status();
    }
}
