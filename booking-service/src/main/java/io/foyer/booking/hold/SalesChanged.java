package io.foyer.booking.hold;

import java.util.UUID;

/** Tells event-service how a showtime sells. The four add up: total = free + held + sold. */
record SalesChanged(UUID showtimeId, int total, int free, int held, int sold) {}
