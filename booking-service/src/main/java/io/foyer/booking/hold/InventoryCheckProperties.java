package io.foyer.booking.hold;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the check that all figures are right.
 *
 * @param interval pause between two looks
 * @param batch most showtimes on sale that one look adds to those under suspicion; with the
 *     interval it says how long a round over all of them takes
 * @param suspects most showtimes under suspicion at once
 * @param sweptWithin how long after its end a hold may still be on the map
 */
@ConfigurationProperties("foyer.inventory.check")
record InventoryCheckProperties(
        @DefaultValue("10s") Duration interval,
        @DefaultValue("20") int batch,
        @DefaultValue("100") int suspects,
        @DefaultValue("2s") Duration sweptWithin) {}
