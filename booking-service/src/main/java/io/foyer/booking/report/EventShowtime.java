package io.foyer.booking.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A showtime of the event that is reported on.
 *
 * @param currency ISO 4217; {@code XXX} while nothing is priced
 */
public record EventShowtime(UUID id, Instant startsAt, String currency) {}
