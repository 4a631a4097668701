package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The provider is away for longer than anybody waits, so it is left alone for a while. */
@TestPropertySource(
        properties = {"foyer.stripe.breaker-calls=4", "foyer.stripe.breaker-pause=500ms"})
class ProviderAwayTests extends QuietProviderScene {

    @BeforeEach
    @AfterEach
    void itIsThere() {
        sandbox.faults().clear();
        sandbox.comeBack();
        var booking = buyer.hold(showtime, 4);
        await().atMost(SOON).until(() -> statusOfStarting(booking) == 200);
        assertThat(buyer.giveBack(booking)).hasStatus(204);
    }

    @Test
    void whoConfirmsMeanwhileIsToldToComeBackAndBuysThen() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        sandbox.goDown();

        for (var i = 0; i < 4; i++) {
            assertNotNow(booking);
        }
        sandbox.comeBack();
        var asked = sandbox.calls(Operation.CONFIRM_INTENT);
        assertNotNow(booking);
        assertThat(sandbox.calls(Operation.CONFIRM_INTENT)).isEqualTo(asked);
        assertThat(buyer.statusOf(booking)).isEqualTo("PAYING");
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();

        await().atMost(SOON)
                .until(
                        () ->
                                buyer.confirmWithKey(booking, "buy", "pm_card_visa")
                                                .getResponse()
                                                .getStatus()
                                        == 200);
        awaitPayment(booking, "CAPTURED");
        assertThat(rows.ops(booking, "CONFIRM"))
                .containsExactly("bk:" + booking + ":pi:1:confirm DONE");
    }

    @Test
    void whoStartsMeanwhileKeepsTheSeatsAndPaysThen() {
        var booking = buyer.hold(showtime, 1);
        sandbox.goDown();

        for (var i = 0; i < 6; i++) {
            var answer = buyer.startPayment(booking);
            assertThat(answer).hasStatus(503);
            assertThat(answer).hasHeader("Retry-After", "2");
        }
        assertThat(rows.liveClaims(showtime.id(), 1)).isOne();
        sandbox.comeBack();

        await().atMost(SOON).until(() -> statusOfStarting(booking) == 200);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        assertThat(rows.ops(booking, "CREATE")).containsExactly("bk:" + booking + ":pi:1 DONE");
    }

    @Test
    void aProviderThatStumblesAllTheTimeIsLeftAloneToo() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        fail(Operation.ANY, FaultKind.SERVER_ERROR);

        for (var i = 0; i < 4; i++) {
            assertNotNow(booking);
        }

        var asked = sandbox.calls(Operation.CONFIRM_INTENT);
        assertNotNow(booking);
        assertThat(sandbox.calls(Operation.CONFIRM_INTENT)).isEqualTo(asked);
    }

    @Test
    void aCallThatWasTooMuchIsMadeAgainUnderItsKey() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        sandbox.faults().add(FaultRule.once(Operation.CONFIRM_INTENT, FaultKind.TOO_MANY_REQUESTS));

        assertNotNow(booking);

        assertThat(buyer.confirmWithKey(booking, "buy", "pm_card_visa")).hasStatusOk();
        assertThat(rows.ops(booking, "CONFIRM"))
                .containsExactly("bk:" + booking + ":pi:1:confirm DONE");
    }

    @Test
    void aCardThatWasNotAskedYetIsNotWaitedFor() {
        var booking = buyer.hold(showtime, 1);
        sandbox.faults().add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.TOO_MANY_REQUESTS));

        assertNotNow(booking);

        assertThat(buyer.confirmWithKey(booking, "buy", "pm_card_visa")).hasStatusOk();
    }

    private void assertNotNow(UUID booking) {
        var answer = buyer.confirmWithKey(booking, "buy", "pm_card_visa");
        assertThat(answer).hasStatus(503);
        assertThat(answer).hasHeader("Retry-After", "2");
    }

    private int statusOfStarting(UUID booking) {
        return buyer.startPayment(booking).getResponse().getStatus();
    }
}
