package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One card pays for so many accounts and no more. */
class SharedCardsTests extends SharedCardScene {

    private static final String AUDITED =
            "SELECT count(*) FROM audit_entry WHERE action = 'card-refused' AND actor = ?";

    @Autowired private PaymentGateway gateway;
    @Autowired private PaymentSettlement settlement;
    @Autowired private Pruning pruning;
    @Autowired private MeterRegistry metrics;

    @Test
    void oneAccountTooManyIsDeclinedAndNothingIsTaken() {
        sharedByTwo();
        var before = refusals();
        var booking = buyer.hold(shop.showtime(5), 1);

        isRefused(buyer, buyer.confirm(booking, CARD));

        awaitVoid(booking);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(rows.messages("BookingConfirmed", booking)).isZero();
        assertThat(rows.balance(booking, "RESERVED")).isZero();
        assertThat(sandbox.state().intents())
                .filteredOn(
                        intent -> booking.toString().equals(intent.metadata().get("booking_id")))
                .allMatch(intent -> intent.captured() == 0);
        assertThat(rows.count(AUDITED, buyer.accountId())).isOne();
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    void theSeatsStayClaimedAndAnotherCardBuysThem() {
        sharedByTwo();
        var showtime = shop.showtime(5);
        var booking = buyer.hold(showtime, 1);
        var first = buyer.intentOf(booking);
        isRefused(buyer, buyer.confirm(booking, CARD));
        awaitVoid(booking);

        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(409);
        assertThat(buyer.intentOf(booking)).isNotEqualTo(first);
        assertThat(buyer.confirm(booking, OTHER_CARD)).hasStatusOk();
        assertThat(payments(booking)).hasSize(2).startsWith("CANCELLED");
        assertThat(rows.tickets(booking)).isOne();
    }

    @Test
    void whoPaidWithItBeforeGoesOn() {
        assertThat(pay(buyer, CARD)).hasStatusOk();
        assertThat(pay(shop.buyer(), CARD)).hasStatusOk();
        var third = shop.buyer();
        isRefused(third, pay(third, CARD));

        assertThat(pay(buyer, CARD)).hasStatusOk();
        assertThat(pay(third, OTHER_CARD)).hasStatusOk();
        isRefused(third, pay(third, CARD));
    }

    @Test
    void whatIsLongAgoCountsNoMoreAndIsForgotten() {
        sharedByTwo();
        rows.change("UPDATE card_use SET used_at = used_at - interval '25 h'");

        assertThat(pay(buyer, CARD)).hasStatusOk();
        awaitCaptures();
        pruning.runOnce();

        assertThat(rows.texts("SELECT account_id::text FROM card_use"))
                .containsExactly(buyer.accountId().toString());
    }

    @Test
    void neitherReconcilerNorLateNewsConfirmsWhatWasRefused() {
        sharedByTwo();
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        var booking = buyer.hold(shop.showtime(5), 1);
        var authorised = authorise(buyer.intentOf(booking));

        workers.reconcile();
        rows.change("UPDATE card_use SET used_at = used_at - interval '25 h'");
        pruning.runOnce();
        settlement.settle(authorised);

        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.tickets(booking)).isZero();
        assertThat(rows.ops(booking, "CAPTURE")).isEmpty();
        assertThat(rows.count(AUDITED, buyer.accountId())).isOne();
        sandbox.faults().clear();
        awaitVoid(booking);
    }

    @Test
    void aBuyerMayGiveUpWhileTheCardIsBeingGivenBack() {
        sharedByTwo();
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CANCEL_INTENT, FaultKind.TOO_MANY_REQUESTS)
                                .times(-1));
        var booking = buyer.hold(shop.showtime(5), 1);
        isRefused(buyer, buyer.confirm(booking, CARD));
        sandbox.faults().clear();

        assertThat(buyer.giveBack(booking)).hasStatus(204);

        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
        assertThat(payments(booking)).containsExactly("CANCELLED");
    }

    @Test
    void whatIsOverdueMeanwhileEnds() {
        sharedByTwo();
        var booking = buyer.hold(shop.showtime(5), 1);
        isRefused(buyer, buyer.confirm(booking, CARD));
        rows.endClaim(booking);

        awaitVoid(booking);

        assertThat(payments(booking)).hasSizeLessThanOrEqualTo(2);
        assertThat(rows.tickets(booking)).isZero();
    }

    @Test
    void theCardIsNotStoredAsItsFingerprint() {
        assertThat(pay(buyer, CARD)).hasStatusOk();

        assertThat(rows.texts("SELECT card_index FROM card_use"))
                .singleElement()
                .satisfies(index -> assertThat(index).doesNotContain("fp").hasSizeGreaterThan(32));
    }

    private void awaitCaptures() {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.count(
                                            """
                                            SELECT count(*) FROM payment JOIN card_use ON payment_id = id
                                             WHERE status = 'AUTHORISED'
                                            """)
                                    == 0;
                        });
    }

    private double refusals() {
        return metrics.counter("foyer.payment.card.refused").count();
    }

    private IntentSnapshot authorise(String intent) {
        var reply = gateway.confirm(intent, CARD, UUID.randomUUID().toString());
        return ((GatewayReply.Answered) reply).intent();
    }
}
