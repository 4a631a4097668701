package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.StripeException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the bank behind the provider does. */
class BankTests extends FaultScene {

    @Test
    void aLateBankLeavesTheIntentProcessing() throws StripeException {
        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.CONFIRM_INTENT, FaultKind.SETTLE_LATE)
                                .lasting(Duration.ofMinutes(5)));
        String id = shop.create(500).getId();

        assertThat(shop.confirm(id, "pm_card_visa").getStatus()).isEqualTo("processing");
        shop.clock.advance(Duration.ofMinutes(5));

        assertThat(shop.stripe.paymentIntents().retrieve(id).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void theBankCanTakeAnAuthorisationBack() throws StripeException {
        String id = shop.authorised(500).getId();

        shop.sandbox.expireAuthorisation(id);

        assertThat(catchThrowableOfType(StripeException.class, () -> capture(id)).getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }
}
