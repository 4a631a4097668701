package io.foyer.booking.checkout.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.payment.StripeProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdempotencyLimitsTests {

    private final IdempotencyProperties limits =
            bind("foyer.idempotency", IdempotencyProperties.class);

    @Test
    void everyWaitHasALimit() {
        assertThat(limits)
                .isEqualTo(
                        new IdempotencyProperties(
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(5),
                                Duration.ofMillis(100),
                                Duration.ofDays(2)));
    }

    /** Paying in one step: to make the payment, to authorise it, to look what came of that. */
    @Test
    void aRequestMayRunForLongerThanItsCallsToTheProviderCanTake() {
        var stripe = bind("foyer.stripe", StripeProperties.class);

        assertThat(limits.lease()).isGreaterThan(stripe.longestCall().multipliedBy(3));
    }

    private static <T> T bind(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
