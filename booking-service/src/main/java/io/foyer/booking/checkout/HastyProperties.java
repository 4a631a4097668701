package io.foyer.booking.checkout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a purchase is too fast for a person.
 *
 * @param within what is paid for sooner after its hold, unseen, is flagged; zero switches it off
 * @param lookBack how far each look goes back; longer than the pause between two of them
 * @param glancesKept how long it is known that somebody looked; longer than {@code lookBack}
 */
@ConfigurationProperties("foyer.hasty")
public record HastyProperties(
        @DefaultValue("1s") Duration within,
        @DefaultValue("2m") Duration lookBack,
        @DefaultValue("5m") Duration glancesKept) {}
