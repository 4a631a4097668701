package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.testing.identity.TestIdentity;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.redisson.api.RedissonClient;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What can happen to a purchase, whoever does it. Each deed tells whether it got through. */
@TestComponent
class MoneyStage {

    private final Shop shop;
    private final Rows rows;
    private final PaymentSandbox sandbox;
    private final PaymentGateway gateway;
    private final MockMvcTester http;
    private final TestIdentity identity;
    private final RedissonClient redis;
    private final AtomicLong challenges = new AtomicLong();
    private final Set<UUID> lost = ConcurrentHashMap.newKeySet();

    MoneyStage(
            Shop shop,
            Rows rows,
            PaymentSandbox sandbox,
            PaymentGateway gateway,
            MockMvcTester http,
            TestIdentity identity,
            RedissonClient redis) {
        this.shop = shop;
        this.rows = rows;
        this.sandbox = sandbox;
        this.gateway = gateway;
        this.http = http;
        this.identity = identity;
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
        challenges.incrementAndGet();
        return true;
    }

    /** How often a buyer has shown the bank who they are, so far. */
    long challenges() {
        return challenges.get();
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

    /** The organizer gives something back; that there is not as much left is an answer, too. */
    boolean refund(ShowtimeOnSale showtime, UUID booking, String wish, String key) {
        var answer =
                http.post()
                        .uri("/api/v1/bookings/" + booking + "/refunds")
                        .header(
                                "Authorization",
                                "Bearer " + identity.token(showtime.organizerId(), Role.ORGANIZER))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wish)
                        .exchange()
                        .getResponse()
                        .getStatus();
        return answer == 201 || answer == 409;
    }

    /** The bank takes its promise back before anybody could collect the money. */
    boolean losePromise(String intent, BooleanSupplier pays) {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(3));
        var paid = pays.getAsBoolean();
        if (sandboxStatus(intent).equals("requires_capture")) {
            sandbox.expireAuthorisation(intent);
        }
        return paid;
    }

    private String sandboxStatus(String intent) {
        return sandbox.intent(intent).orElseThrow().status();
    }
}
