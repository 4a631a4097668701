package io.foyer.testing.shows;

import io.foyer.testing.shows.ComposedListing.Act;
import io.foyer.testing.shows.ComposedListing.House;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An event: one production in one house.
 *
 * @param number no other event has it
 * @param times when it is played, local time
 * @param fame how much more is asked for it than usual, at least 1
 */
record Engagement(
        long number,
        String name,
        Category category,
        String description,
        List<Act> acts,
        House house,
        List<LocalDateTime> times,
        double fame) {

    /** Two productions never come so close that their events' numbers meet. */
    static final long MOST_OF_A_PRODUCTION = 1_000;
}
