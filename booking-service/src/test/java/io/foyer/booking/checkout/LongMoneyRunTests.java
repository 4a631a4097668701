package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same again and again. */
@Tag("long")
class LongMoneyRunTests extends MoneyRun {

    private static final int RUNS = 20;

    @Test
    void whateverGoesWrongHoweverOftenTheMoneyAddsUp() {
        var seeds = new Random(new SecureRandom().nextLong());
        Map<String, Long> happened = new TreeMap<>();

        for (var i = 0; i < RUNS; i++) {
            run(seeds.nextLong()).forEach((what, times) -> happened.merge(what, times, Long::sum));
        }

        assertThat(happened).allSatisfy((what, times) -> assertThat(times).as(what).isPositive());
    }
}
