package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.PaymentGateway;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.TakenConnections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Postgres is killed, stands still, or has no connection left while people pay. */
class PostgresGoneTests extends PostgresFaultScene {

    private static final int KILLS = 8;

    @Autowired private PaymentGateway gateway;

    @AfterEach
    void heal() {
        postgres.thaw();
        if (!postgres.isRunning()) {
            postgres.startAgain();
        }
    }

    @Test
    void F9_whoPaysWhileItIsKilledBuysOnce() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime);

        postgres.kill();
        sendsAway(crowd);
        assertAlive();
        postgres.startAgain();

        sellsAgain(crowd);
        everythingEnds(crowd, showtime);
    }

    @Tag("long")
    @Test
    void F9_soItIsHoweverOftenItIsKilled() throws Exception {
        var showtime = showtime();
        var crowd = crowd(showtime);

        for (var i = 0; i < KILLS; i++) {
            postgres.kill();
            postgres.startAgain();
            sellsAgain(crowd);
        }

        everythingEnds(crowd, showtime);
    }

    @Test
    void F10_whoPaysWhileItStandsStillIsSentAwayAndBuysOnce() throws Exception {
        var showtime = showtime();
        var buyer = shop.buyer();
        var held = buyer.hold(shop.showtime(5), 1);
        var crowd = crowd(showtime);

        postgres.freeze();
        sendsAway(crowd, calls(buyer, held));
        assertAlive();
        postgres.thaw();

        sellsAgain(crowd);
        insist(() -> confirm(buyer, held));
        awaitCaptured(held);
        everythingEnds(crowd, showtime);
    }

    @Test
    void F13_whoPaysWhileOthersHaveAllConnectionsIsSentAwayAndBuysOnce() throws Exception {
        var showtime = showtime();
        var buyer = shop.buyer();
        var held = buyer.hold(shop.showtime(5), 1);
        var other = shop.buyer();
        var started = other.hold(shop.showtime(5), 1);
        var intent = other.intentOf(started);
        var crowd = crowd(showtime);

        try (var taken = new TakenConnections(postgres.server())) {
            assertThat(taken.count()).isGreaterThan(20);
            sendsAway(crowd, calls(buyer, held));
            assertAlive();
            // In the browser, past us; the webhook finds nobody who could write it down.
            assertThat(gateway.confirm(intent, PayingPerson.CARD, UUID.randomUUID().toString()))
                    .isInstanceOf(GatewayReply.Answered.class);
        }

        sellsAgain(crowd);
        insist(() -> confirm(buyer, held));
        awaitCaptured(held);
        awaitCaptured(started);
        await().atMost(SOON).until(() -> other.statusOf(started).equals("CONFIRMED"));
        everythingEnds(crowd, showtime);
    }

    private static List<Supplier<MvcTestResult>> calls(Buyer buyer, UUID booking) {
        return List.of(() -> buyer.startPayment(booking, "start"), () -> confirm(buyer, booking));
    }

    private static MvcTestResult confirm(Buyer buyer, UUID booking) {
        return buyer.confirmWithKey(booking, "confirm", PayingPerson.CARD);
    }
}
