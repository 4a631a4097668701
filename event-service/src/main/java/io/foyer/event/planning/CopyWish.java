package io.foyer.event.planning;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a copy of an event is to be like.
 *
 * @param name absent for the same
 * @param startsAt when its first showtime begins, as the clock at the venue shows it; absent for
 *     the same dates
 * @param showtimes whether it gets showtimes
 * @param prices whether these get prices
 */
public record CopyWish(
        @Nullable String name,
        @Nullable LocalDateTime startsAt,
        boolean showtimes,
        boolean prices) {}
