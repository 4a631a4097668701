package io.foyer.event.showtime;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an organizer wants of a showtime.
 *
 * @param plan gives the plan it is to have from the one it has
 * @param status absent to leave it as it is
 * @param seatMapVersion absent to leave it as it is
 */
public record ShowtimeEdit(
        UnaryOperator<ShowtimePlan> plan,
        Optional<ShowtimeStatus> status,
        Optional<Integer> seatMapVersion) {}
