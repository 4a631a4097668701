package io.foyer.booking.inventory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What whoever comes to a showtime has to know beside its start: how the clocks at the place go,
 * where in the city it is, when its doors open, when it ends.
 *
 * @param address absent while event-service has not been asked since this service reads it
 * @param doorsOpenAt absent when nobody said
 * @param endsAt absent when nobody said
 */
public record Visit(
        ZoneId timeZone,
        Optional<String> address,
        Optional<Instant> doorsOpenAt,
        Optional<Instant> endsAt) {}
