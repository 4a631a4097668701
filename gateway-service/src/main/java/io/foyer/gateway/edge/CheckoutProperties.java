package io.foyer.gateway.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose card fields the web client shows.
 *
 * @param publishableKey the platform's key at Stripe, the one that booking-service gives to buyers
 */
@ConfigurationProperties("foyer.checkout")
record CheckoutProperties(@DefaultValue(SANDBOX_KEY) String publishableKey) {

    static final String SANDBOX_KEY = "pk_test_sandbox";

    /** Whether a card is typed into Stripe's own fields, which come from Stripe. */
    boolean byStripe() {
        return !publishableKey.equals(SANDBOX_KEY);
    }
}
