package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

/** A shop whose provider fails when it is told to. */
abstract class FaultScene {

    final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    /** The next time this is asked for. */
    void fail(Operation operation, FaultKind kind) {
        shop.sandbox.faults().add(FaultRule.once(operation, kind));
    }

    /** Whoever calls is not answered. */
    static void lost(Callable<?> call) {
        assertThat(catchThrowableOfType(ApiConnectionException.class, call::call)).isNotNull();
    }

    PaymentIntent capture(String id) throws StripeException {
        return shop.stripe.paymentIntents().capture(id);
    }

    long captured(String id) {
        return shop.sandbox.intent(id).orElseThrow().captured();
    }
}
