package io.foyer.event.announcement;

import java.util.UUID;

/** Message: the waiting room of a showtime was switched, set differently, or became visible. */
record WaitingRoomChanged(UUID showtimeId) {}
