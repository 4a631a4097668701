package io.foyer.queue.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of letting people in.
 *
 * @param interval how often each room is looked at
 * @param burst how much of the pace that was missed is made up for at once; the rest is lost, so
 *     that a pause of this service is not followed by a rush on the sale
 * @param largestBatch most people let in by one transaction
 * @param outflowWindow over how long the pace is measured that estimates are made of
 */
@ConfigurationProperties("foyer.admission")
public record AdmissionProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("2s") Duration burst,
        @DefaultValue("1000") int largestBatch,
        @DefaultValue("1m") Duration outflowWindow) {}
