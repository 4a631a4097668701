package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** Some dozens of purchases in bad weather. */
class MoneyRunTests extends MoneyRun {

    @Test
    void whateverGoesWrongTheMoneyAddsUp() {
        var happened = run(new SecureRandom().nextLong());

        assertThat(happened).allSatisfy((what, times) -> assertThat(times).as(what).isPositive());
    }
}
