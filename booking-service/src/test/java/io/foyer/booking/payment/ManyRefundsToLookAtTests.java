package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** More refunds are on their way at a bank than are looked for at once. */
class ManyRefundsToLookAtTests extends RefundScene {

    private static final int REFUNDS = 7;
    private static final int BATCH = 3;
    private static final int AT_ONCE = 2;

    @Autowired private RefundGateway gateway;
    @Autowired private RefundBook book;

    @SuppressWarnings("NullAway.Init")
    private List<Refund> pending;

    @BeforeEach
    void giveBackThroughASlowBank() {
        pending =
                IntStream.range(0, REFUNDS)
                        .mapToObj(_ -> asked(bought("pm_card_pendingRefund"), PAID))
                        .toList();
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return pending.stream().allMatch(this::isAtTheBank);
                        });
        rows.change("UPDATE refund SET checked_at = now()");
        pending.forEach(this::stoodStill);
    }

    @Test
    void allAreLookedAtInOneRunSomeAtTheSameTimeAndNeverMore() {
        var provider = new WatchedRefunds(gateway, AT_ONCE);

        new RefundNews(provider, book, limits()).lookAtPending();

        assertThat(provider.most()).isEqualTo(AT_ONCE);
        assertThat(provider.asked()).isEqualTo(REFUNDS);
    }

    @Test
    void aProviderThatTellsNothingIsNotAskedForTheRest() {
        var provider = WatchedRefunds.thatTellNothing(gateway);

        new RefundNews(provider, book, limits()).lookAtPending();

        assertThat(provider.asked()).isEqualTo(BATCH);
    }

    @Test
    void nobodyAsksAboutOneThatTheProviderWasNotToldOf() {
        rows.change(
                """
                UPDATE payment_op SET state = 'PENDING', attempts = 0, due_at = now() + interval '1 h'
                 WHERE refund_id = ?
                """,
                pending.getFirst().id());
        var provider = new WatchedRefunds(gateway, 1);

        new RefundNews(provider, book, limits()).lookAtPending();

        assertThat(provider.asked()).isEqualTo(REFUNDS - 1);
    }

    private boolean isAtTheBank(Refund refund) {
        return givenBack(refund.bookingId()) == PAID;
    }

    private void stoodStill(Refund refund) {
        rows.change(
                "UPDATE refund SET checked_at = now() - interval '2 h' WHERE id = ?", refund.id());
    }

    private static PaymentProperties limits() {
        return new Binder(
                        new MapConfigurationPropertySource(
                                Map.of(
                                        "foyer.payment.reconcile-after", "1h",
                                        "foyer.payment.reconcile-batch", BATCH,
                                        "foyer.payment.reconcile-at-once", AT_ONCE)))
                .bindOrCreate("foyer.payment", PaymentProperties.class);
    }
}
