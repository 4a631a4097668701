package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** More payments were made unheard than are looked for at once. */
class ManyToReconcileTests extends RefundScene {

    private static final int PAYMENTS = 7;
    private static final int BATCH = 3;
    private static final int AT_ONCE = 2;

    @Autowired private PaymentGateway gateway;
    @Autowired private PaymentOps ops;
    @Autowired private PaymentOpResults results;
    @Autowired private Payments payments;
    @Autowired private PaymentSettlement settlement;
    @Autowired private RefundNews refundNews;

    @SuppressWarnings("NullAway.Init")
    private List<UUID> unheard;

    @BeforeEach
    void payUnheard() {
        rows.change("UPDATE payment SET checked_at = now()");
        var showtime = shop.showtime(PAYMENTS);
        unheard =
                IntStream.range(0, PAYMENTS).mapToObj(seat -> buyer.hold(showtime, seat)).toList();
        for (var booking : unheard) {
            gateway.confirm(buyer.intentOf(booking), "pm_card_visa", UUID.randomUUID().toString());
            rows.change(
                    "UPDATE payment SET checked_at = now() - interval '2 h' WHERE booking_id = ?",
                    booking);
        }
    }

    @Test
    void allAreFoundInOneRunSomeAtTheSameTimeAndNeverMore() {
        var provider = new WatchedGateway(gateway, AT_ONCE);

        reconciler(provider).drain();

        assertThat(unheard).allMatch(this::isBought);
        assertThat(provider.most()).isEqualTo(AT_ONCE);
        assertThat(provider.asked()).isEqualTo(PAYMENTS);
    }

    @Test
    void aProviderThatTellsNothingIsNotAskedForTheRest() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.RETRIEVE_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        var provider = new WatchedGateway(gateway, AT_ONCE);

        reconciler(provider).drain();

        assertThat(provider.asked()).isEqualTo(BATCH);
        sandbox.faults().clear();
        reconciler(provider).drain();
        assertThat(unheard).filteredOn(this::isBought).hasSize(PAYMENTS - BATCH);
    }

    private boolean isBought(UUID booking) {
        return buyer.statusOf(booking).equals("CONFIRMED");
    }

    private PaymentReconciler reconciler(PaymentGateway provider) {
        return new PaymentReconciler(
                payments,
                new PaymentCalls(provider, ops, results, payments),
                settlement,
                refundNews,
                limits());
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
