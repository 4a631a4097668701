package io.foyer.booking.seating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of seating.
 *
 * @param maxAge how old the knowledge of who has which seats may be
 * @param presentSeats memory for that knowledge: 8 kB for 20,000 seats
 * @param halls memory for what is worked out of layouts: 16 bytes a seat
 * @param attempts how often the best available seats are chosen anew when others were faster
 */
@ConfigurationProperties("foyer.seating")
public record SeatingProperties(
        @DefaultValue("100ms") Duration maxAge,
        @DefaultValue("16MB") DataSize presentSeats,
        @DefaultValue("64MB") DataSize halls,
        @DefaultValue("6") int attempts) {}
