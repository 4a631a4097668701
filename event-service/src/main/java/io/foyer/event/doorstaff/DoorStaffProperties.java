package io.foyer.event.doorstaff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many work at a door.
 *
 * @param maxPerEvent most people invited to one event or engaged there at the same time
 * @param keepUnanswered how long an invitation is kept that led to no engagement, or no longer
 *     stands for one
 */
@ConfigurationProperties("foyer.door-staff")
public record DoorStaffProperties(
        @DefaultValue("200") int maxPerEvent, @DefaultValue("90d") Duration keepUnanswered) {}
