package io.foyer.event.view;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is kept ready for readers.
 *
 * @param eventLifetime how old an event's counters may be; its other facts are never older than
 *     this on any instance, and at once new on the instance that changed them
 * @param eventsSize memory for ready-made events
 * @param layoutsSize memory for ready-made seat maps; one of 20,000 seats takes about 4 MB
 * @param layoutLifetime how long a client may use a seat map without asking again
 * @param maxTickets most seats that {@code include=tickets} lists
 */
@ConfigurationProperties("foyer.view")
public record ViewProperties(
        @DefaultValue("1s") Duration eventLifetime,
        @DefaultValue("64MB") DataSize eventsSize,
        @DefaultValue("96MB") DataSize layoutsSize,
        @DefaultValue("30s") Duration layoutLifetime,
        @DefaultValue("100000") int maxTickets) {}
