package io.foyer.event.doorstaff;

import java.util.UUID;

/** Message: somebody is asked to work at a door and waits for the mail. */
record DoorStaffInvited(UUID invitationId) {}
