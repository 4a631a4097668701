package io.foyer.queue.admission;

import io.foyer.queue.room.RoomSettings;
import io.foyer.queue.sale.Pressure;
import io.foyer.queue.sale.Seats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a door is looking at when it decides how many may come in.
 *
 * @param nextAdmissionAt when the pace allows the next one
 * @param inside people whose turn is not over
 * @param browsing of those, how many came in so lately that they may still be choosing
 * @param unused turns just taken back because nobody picked them up
 * @param seats absent while booking-service has not told
 */
record Situation(
        RoomSettings settings,
        Instant nextAdmissionAt,
        int inside,
        int browsing,
        int unused,
        @Nullable Seats seats,
        Pressure pressure) {}
