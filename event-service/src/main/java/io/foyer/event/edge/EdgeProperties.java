package io.foyer.event.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may bring.
 *
 * @param maxBody largest body of any request but the next
 * @param maxSeatMap largest draft of a seat map; 100,000 seats take about 10 MB
 */
@ConfigurationProperties("foyer.edge")
public record EdgeProperties(
        @DefaultValue("64KB") DataSize maxBody, @DefaultValue("16MB") DataSize maxSeatMap) {}
