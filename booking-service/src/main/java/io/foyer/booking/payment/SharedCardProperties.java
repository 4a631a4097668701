package io.foyer.booking.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how many accounts one card may pay.
 *
 * @param accounts most accounts within the window; 0 switches it off
 * @param window how long a card is remembered to have paid for somebody
 * @param testCards whether the provider's test cards count, too: everybody has the same few
 */
@ConfigurationProperties("foyer.shared-cards")
public record SharedCardProperties(
        @DefaultValue("5") int accounts,
        @DefaultValue("1d") Duration window,
        @DefaultValue("false") boolean testCards) {}
