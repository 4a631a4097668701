package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Some dozens of purchases in bad weather. */
class MoneyRunTests extends MoneyRun {

    /** The rest is too rare for so few purchases; the long run counts all of it. */
    private static final String[] EACH_TIME = {
        "late money retaken",
        "late money returned",
        "refund of captured",
        "declined, then paid",
        "refunded in parts",
        "cancelled after the sale",
        "a ticket's money back, then the ticket",
        "never paid",
        "3-D Secure passed"
    };

    @Test
    void whateverGoesWrongTheMoneyAddsUp() {
        var happened = run(new SecureRandom().nextLong());

        assertThat(happened).containsKeys(EACH_TIME);
        for (var what : EACH_TIME) {
            assertThat(happened.get(what)).as(what).isPositive();
        }
        assertThat(sum(happened, "died ")).isPositive();
        assertThat(sum(happened, "answer lost ")).isPositive();
        assertThat(sum(happened, "webhooks: ")).isPositive();
    }

    private static long sum(Map<String, Long> happened, String kind) {
        return happened.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
