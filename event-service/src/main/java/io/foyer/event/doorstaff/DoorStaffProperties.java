package io.foyer.event.doorstaff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many work at a door.
 *
 * @param maxPerEvent most people invited to one event or engaged there at the same time
 */
@ConfigurationProperties("foyer.door-staff")
public record DoorStaffProperties(@DefaultValue("200") int maxPerEvent) {}
