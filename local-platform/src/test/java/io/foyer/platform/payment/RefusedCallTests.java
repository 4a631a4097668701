package io.foyer.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls that are answered, with an error or late. */
class RefusedCallTests extends FaultScene {

    @Test
    void anErrorMayComeBeforeOrAfterTheEffect() throws StripeException {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.SERVER_ERROR);
        assertThat(catchThrowableOfType(ApiException.class, () -> capture(id))).isNotNull();
        assertThat(captured(id)).isZero();

        fail(Operation.CAPTURE_INTENT, FaultKind.SERVER_ERROR_AFTER_EFFECT);
        assertThat(catchThrowableOfType(ApiException.class, () -> capture(id))).isNotNull();
        assertThat(captured(id)).isEqualTo(500);
    }

    @Test
    void whatIsNotPossibleHasNoEffect() throws StripeException {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.INVALID_REQUEST);

        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> capture(id)))
                .returns(400, StripeException::getStatusCode);
        assertThat(captured(id)).isZero();
        assertThat(capture(id).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void tooManyRequestsHaveNoEffect() throws StripeException {
        String id = shop.authorised(500).getId();
        fail(Operation.CAPTURE_INTENT, FaultKind.TOO_MANY_REQUESTS);

        assertThat(catchThrowableOfType(RateLimitException.class, () -> capture(id)))
                .returns(429, StripeException::getStatusCode);
        assertThat(capture(id).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aDelayedAnswerStillComes() throws StripeException {
        Duration wait = Duration.ofMillis(300);
        shop.sandbox
                .faults()
                .add(FaultRule.once(Operation.CREATE_INTENT, FaultKind.DELAY).lasting(wait));
        long before = System.nanoTime();

        shop.create(500);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(wait);
    }

    @Test
    void aFaultHitsAsOftenAndAsLikelyAsAskedFor() throws StripeException {
        shop.sandbox.faults().add(FaultRule.once(Operation.ANY, FaultKind.SERVER_ERROR).times(2));
        int failed = 0;
        for (int i = 0; i < 4; i++) {
            failed += failedOnce() ? 1 : 0;
        }
        assertThat(failed).isEqualTo(2);

        shop.sandbox
                .faults()
                .add(
                        FaultRule.once(Operation.ANY, FaultKind.SERVER_ERROR)
                                .times(-1)
                                .withProbability(0.5));
        int unlucky = 0;
        for (int i = 0; i < 100; i++) {
            unlucky += failedOnce() ? 1 : 0;
        }
        assertThat(unlucky).isBetween(20, 80);
    }

    private boolean failedOnce() throws StripeException {
        try {
            shop.create(500);
            return false;
        } catch (ApiException e) {
            return true;
        }
    }
}
