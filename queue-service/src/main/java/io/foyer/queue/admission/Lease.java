package io.foyer.queue.admission;

import java.util.UUID;

/**
 * The right to tend one room's door.
 *
 * @param holder the instance that has it
 * @param fence grows whenever it changes hands
 */
record Lease(UUID showtimeId, UUID holder, long fence) {}
