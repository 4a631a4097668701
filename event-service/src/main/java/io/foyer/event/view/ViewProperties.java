package io.foyer.event.view;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is kept ready for readers.
 *
 * @param eventLifetime how long an instance sends an event as it put it together
 * @param countersLifetime how long the counters in it are shared by all instances before that
 * @param eventsSize memory for ready-made events
 * @param layoutsSize memory for ready-made seat maps; one of 20,000 seats takes about 4 MB
 * @param showtimesSize memory for showtimes read a moment ago; one takes about a kilobyte
 * @param layoutKept how long a ready-made seat map is kept, in memory and in Redis
 * @param layoutLifetime how long a client may use a seat map without asking again
 * @param patience how long a request waits for another one's putting together
 * @param maxTickets most seats that {@code include=tickets} lists
 */
@ConfigurationProperties("foyer.view")
public record ViewProperties(
        @DefaultValue("400ms") Duration eventLifetime,
        @DefaultValue("500ms") Duration countersLifetime,
        @DefaultValue("64MB") DataSize eventsSize,
        @DefaultValue("96MB") DataSize layoutsSize,
        @DefaultValue("8MB") DataSize showtimesSize,
        @DefaultValue("1h") Duration layoutKept,
        @DefaultValue("30s") Duration layoutLifetime,
        @DefaultValue("4s") Duration patience,
        @DefaultValue("100000") int maxTickets) {}
