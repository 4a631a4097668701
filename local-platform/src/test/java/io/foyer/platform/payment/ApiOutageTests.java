package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The provider is not there. */
class ApiOutageTests extends FaultScene {

    @Test
    void aRefusedConnectionHasNoEffect() {
        shop.sandbox.faults().add(FaultRule.once(Operation.ANY, FaultKind.REFUSE).times(-1));

        lost(() -> shop.create(500));

        shop.sandbox.faults().clear();
        assertThat(shop.sandbox.state().intents()).isEmpty();
    }

    @Test
    void anOutageEndsOnTheSamePort() throws StripeException {
        shop.create(500);
        shop.sandbox.goDown();
        lost(() -> shop.create(500));

        shop.sandbox.comeBack();

        shop.create(500);
        assertThat(shop.sandbox.state().intents()).hasSize(2);
    }

    @Test
    void anOutageCanEndByItself() {
        shop.sandbox.outage(Duration.ofMillis(300));

        Awaitility.await().ignoreExceptions().until(() -> refusesToAnswer());
        Awaitility.await().ignoreExceptions().until(() -> shop.create(500) != null);
    }

    private boolean refusesToAnswer() throws StripeException {
        try {
            shop.create(500);
            return false;
        } catch (ApiConnectionException e) {
            return true;
        }
    }
}
