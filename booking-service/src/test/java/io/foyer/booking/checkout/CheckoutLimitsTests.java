package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.payment.StripeProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckoutLimitsTests {

    @Test
    void everyWaitAndEveryAmountOfWorkHasALimit() {
        assertThat(bind("foyer.checkout", CheckoutProperties.class))
                .isEqualTo(
                        new CheckoutProperties(
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(2),
                                200,
                                16,
                                Duration.ofMillis(250),
                                Duration.ofSeconds(2)));
    }

    /** Starting and ending a payment: to make it, to look at it, to cancel it, to look again. */
    @Test
    void whoClosesABookingHasLongerThanTheirCallsToTheProviderCanTake() {
        var limits = bind("foyer.checkout", CheckoutProperties.class);
        var stripe = bind("foyer.stripe", StripeProperties.class);

        assertThat(limits.closingLease()).isGreaterThan(stripe.longestCall().multipliedBy(4));
    }

    private static <T> T bind(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
