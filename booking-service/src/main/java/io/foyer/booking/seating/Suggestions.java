package io.foyer.booking.seating;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.SeatingOutcome.Allowed;
import io.foyer.booking.seating.SeatingOutcome.NothingFits;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import io.foyer.booking.seating.SeatingOutcome.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Chooses the best available seats for many who ask at once. What is offered to one is promised to
 * it for the moment, so that the others are offered something else instead of running into each
 * other; who was overtaken all the same is offered something a little worse, by chance.
 */
@Component
class Suggestions {

    private static final Logger log = LoggerFactory.getLogger(Suggestions.class);

    /** How often somebody looks at what others were promised and have not taken yet. */
    private static final int LOOKS = 3;

    private static final int PROMISES = 20;

    /** What seats may cost more each time others were faster: a row back, and at most so many. */
    private static final int SPREAD = 20;

    private static final int MOST_ROWS_BACK = 6;

    private final Halls halls;
    private final PresentSeats present;

    Suggestions(Halls halls, PresentSeats present) {
        this.halls = halls;
        this.present = present;
    }

    SeatingOutcome suggest(ShowtimeOnSale showtime, BestAvailableWish wish, int earlier) {
        var hall = halls.of(showtime);
        if (wish.sectionId().filter(id -> !hall.sections().containsKey(id)).isPresent()) {
            return new Refused(SeatRule.NO_SUCH_SECTION, List.of());
        }
        var search = new Search(hall, wish, earlier);
        try {
            return suggest(showtime, search);
        } catch (RuntimeException unreadable) {
            log.debug("Who has which seats of {} cannot be read", showtime.id(), unreadable);
            return new Unknown();
        }
    }

    private SeatingOutcome suggest(ShowtimeOnSale showtime, Search search) {
        var now = present.of(showtime.id());
        for (var look = 1; look <= LOOKS; look++) {
            var promised = search.promise(now);
            if (promised.isPresent()) {
                return new Allowed(promised.get());
            }
            if (search.find(now.taken()).isEmpty()) {
                return new NothingFits();
            }
            // There is something, but it is promised: by now it was taken, or it was not.
            now = present.again(showtime.id());
        }
        return search.find(now.taken())
                .<SeatingOutcome>map(Allowed::new)
                .orElseGet(NothingFits::new);
    }

    /**
     * One buyer's search.
     *
     * @param lost how often others were faster before
     */
    private record Search(Hall hall, BestAvailableWish wish, int lost) {

        Optional<List<Integer>> find(long[] taken) {
            return find(taken, lost);
        }

        /** Seats that nobody else was promised; with very many at once, perhaps somebody was. */
        Optional<List<Integer>> promise(SeatsNow now) {
            var found = find(now.takenOrPromised());
            for (var i = 1; i < PROMISES && found.isPresent(); i++) {
                if (now.promise(found.get())) {
                    return found;
                }
                found = find(now.takenOrPromised(), lost + i);
            }
            return found;
        }

        private Optional<List<Integer>> find(long[] taken, int times) {
            return new BestSeats(OpenSeats.of(hall, taken), wish).find(wish, luck(times));
        }

        private static Luck luck(int times) {
            return times == 0
                    ? Luck.NONE
                    : new Luck(
                            SPREAD * Math.min(times, MOST_ROWS_BACK),
                            bound -> ThreadLocalRandom.current().nextInt(bound));
        }
    }
}
