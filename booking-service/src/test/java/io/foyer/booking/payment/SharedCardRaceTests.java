package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.audit.AuditTrail;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that pay with one card at the same time. */
class SharedCardRaceTests extends SharedCardScene {

    private static final SharedCardProperties ONE =
            new SharedCardProperties(1, Duration.ofDays(1), true);

    @Autowired private JdbcClient jdbc;
    @Autowired private PaymentSeal seal;
    @Autowired private AuditTrail audit;

    @Test
    void ofManyAtOnceOnlySoManyAreAccepted() throws Exception {
        var barrier = new CyclicBarrier(6);
        var bookings = new ArrayList<UUID>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < barrier.getParties(); i++) {
                var payer = shop.buyer();
                var booking = payer.hold(shop.showtime(5), 1);
                bookings.add(booking);
                answers.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return payer.confirm(booking, CARD).getResponse().getStatus();
                                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 402);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        }
        assertThat(bookings.stream().mapToInt(rows::tickets).sum()).isEqualTo(2);
    }

    @Test
    void whoComesSecondWaitsForTheFirst() throws Exception {
        assertThat(secondWhileTheFirstIsJudged(new CardUses(jdbc, seal, audit, meters()), true))
                .isEqualTo(1);
    }

    /** The negative control: without waiting, neither sees the other. */
    @Test
    void withoutWaitingBothAreAccepted() throws Exception {
        var hasty =
                new CardUses(jdbc, seal, audit, meters()) {
                    @Override
                    void waitFor(String card) {
                        // The guard is off.
                    }
                };

        assertThat(secondWhileTheFirstIsJudged(hasty, false)).isEqualTo(2);
    }

    /** How many of two were accepted where one account is the most. */
    private int secondWhileTheFirstIsJudged(CardUses uses, boolean waits) throws Exception {
        var first = opened();
        var second = opened();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other =
                    transactions.execute(
                            _ -> {
                                uses.judge(first.payment, first.intent, "fp-race", ONE);
                                Callable<Void> judging = () -> judge(uses, second);
                                var judged = threads.submit(judging);
                                Awaitility.await()
                                        .until(() -> waits ? isAnybodyWaiting() : judged.isDone());
                                return judged;
                            });
            assertThat(other).isNotNull();
            other.get();
        }
        return rows.count(
                "SELECT count(*) FROM card_use WHERE payment_id IN (?, ?) AND NOT refused",
                first.payment,
                second.payment);
    }

    private Void judge(CardUses uses, Opened payment) {
        transactions.executeWithoutResult(
                _ -> uses.judge(payment.payment, payment.intent, "fp-race", ONE));
        return null;
    }

    private boolean isAnybodyWaiting() {
        return rows.count(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'
                        """)
                > 0;
    }

    private Opened opened() {
        var payer = shop.buyer();
        var booking = payer.hold(shop.showtime(5), 1);
        var intent = payer.intentOf(booking);
        return new Opened(
                UUID.fromString(rows.text("SELECT id FROM payment WHERE booking_id = ?", booking)),
                intent);
    }

    private static SimpleMeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    private record Opened(UUID payment, String intent) {}
}
