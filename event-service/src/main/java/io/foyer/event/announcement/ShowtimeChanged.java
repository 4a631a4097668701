package io.foyer.event.announcement;

import java.util.UUID;

/** Message: something that is sold by has changed at a showtime. */
record ShowtimeChanged(UUID showtimeId, UUID eventId) {}
