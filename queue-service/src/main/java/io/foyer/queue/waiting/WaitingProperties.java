package io.foyer.queue.waiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How polls are answered without asking the database each time.
 *
 * @param boardLifetime how long a room's serving number is believed, and that nobody has left
 *     meanwhile at another instance
 * @param offLifetime how long it is believed that a showtime has no room
 * @param boards most rooms kept
 * @param standingLifetime how long a place that still waits is believed
 * @param changingLifetime how long a place that may change at any time is believed
 * @param standings most places kept
 * @param knownGuests most access tokens that are remembered as verified, some 250 bytes each
 * @param guestLifetime after what time a token is verified again: so long a key that is withdrawn
 *     may still be believed
 * @param shortestPoll what the next in line are told to wait before they ask again
 * @param longestPoll what those far back are told
 */
@ConfigurationProperties("foyer.waiting")
public record WaitingProperties(
        @DefaultValue("500ms") Duration boardLifetime,
        @DefaultValue("2s") Duration offLifetime,
        @DefaultValue("5000") int boards,
        @DefaultValue("1m") Duration standingLifetime,
        @DefaultValue("500ms") Duration changingLifetime,
        @DefaultValue("200000") int standings,
        @DefaultValue("100000") int knownGuests,
        @DefaultValue("1m") Duration guestLifetime,
        @DefaultValue("2s") Duration shortestPoll,
        @DefaultValue("20s") Duration longestPoll) {}
