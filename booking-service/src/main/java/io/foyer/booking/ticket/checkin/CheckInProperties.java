package io.foyer.booking.ticket.checkin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits at the door.
 *
 * @param batch most scans in one upload
 * @param ahead how far a scanner's clock may be before ours
 * @param offlineFor how long a scanner may have been without network: older scans are refused
 * @param manifestPage tickets read at once while a manifest is written
 * @param manifestsAtOnce most manifests that this instance writes at once
 * @param retryAfter told to who asks for one more
 */
@ConfigurationProperties("foyer.ticket.check-in")
public record CheckInProperties(
        @DefaultValue("1000") int batch,
        @DefaultValue("5m") Duration ahead,
        @DefaultValue("7d") Duration offlineFor,
        @DefaultValue("1000") int manifestPage,
        @DefaultValue("4") int manifestsAtOnce,
        @DefaultValue("5s") Duration retryAfter) {}
