package io.foyer.booking.inventory;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A hold that stands in Postgres and has not ended yet by its clock.
 *
 * @param holdId the id of the booking it is for
 * @param left how long it still lasts
 * @param kept how long it has lasted
 * @param ordinals ascending
 * @param direct made in Postgres, under the unique index; else made in Redis, and known from the
 *     booking that was written down for it
 */
public record WrittenHold(
        UUID holdId,
        UUID accountId,
        Duration left,
        Duration kept,
        List<Integer> ordinals,
        boolean direct) {}
