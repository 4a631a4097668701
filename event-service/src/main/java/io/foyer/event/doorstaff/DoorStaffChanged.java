package io.foyer.event.doorstaff;

import java.util.UUID;

/**
 * Message: an account works at the door of an event now, or no more.
 *
 * @param engaged whether it works at this event
 * @param engagements at how many events it works now
 */
record DoorStaffChanged(UUID eventId, UUID accountId, boolean engaged, long engagements) {}
