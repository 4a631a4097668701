package io.foyer.booking.seating;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.SingleSeats;
import io.foyer.booking.seating.SeatingOutcome.Allowed;
import io.foyer.booking.seating.SeatingOutcome.NothingFits;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import io.foyer.booking.seating.SeatingOutcome.Unknown;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the seats for a wish: judges those chosen by hand, chooses the best available. Both by the
 * same rules, so that whatever is suggested may be held.
 *
 * <p>It knows who had which seats a moment ago. Whether they are still free is decided where they
 * are held; that the rules are kept is decided here, and once seats are held, no rule that depends
 * on other buyers is asked again.
 */
@Component
public class Seating {

    private static final Logger log = LoggerFactory.getLogger(Seating.class);

    private final SeatingRules rules;
    private final Suggestions suggestions;
    private final Halls halls;
    private final PresentSeats present;
    private final int attempts;

    Seating(
            SeatingRules rules,
            Suggestions suggestions,
            Halls halls,
            PresentSeats present,
            SeatingProperties limits) {
        this.attempts = limits.attempts();
        this.rules = rules;
        this.suggestions = suggestions;
        this.halls = halls;
        this.present = present;
    }

    /**
     * The seats for a wish, or why there are none.
     *
     * @param earlier how often seats were chosen for this wish before, and lost to somebody faster;
     *     at {@link SeatingProperties#attempts()} nothing more is tried
     */
    public SeatingOutcome choose(ShowtimeOnSale showtime, Wish wish, int earlier) {
        return switch (rules.judge(showtime, wish)) {
            case Allowed allowed -> choose(showtime, wish, earlier, allowed);
            case Refused refused -> refused;
            case NothingFits nothing -> nothing;
            case Unknown unknown -> unknown;
        };
    }

    /** Somebody has these seats, as was found out where seats are held. */
    public void learn(UUID showtimeId, List<Integer> taken) {
        present.take(showtimeId, taken);
    }

    private SeatingOutcome choose(
            ShowtimeOnSale showtime, Wish wish, int earlier, Allowed allowed) {
        if (wish.bestAvailable().isPresent()) {
            return earlier >= attempts
                    ? new NothingFits()
                    : suggestions
                            .suggest(showtime, wish.bestAvailable().get(), earlier)
                            .with(allowed.standing());
        }
        var hall = halls.of(showtime);
        var together = showtime.singleSeats() == SingleSeats.KEPT_TOGETHER;
        if (allowed.ordinals().isEmpty() || !together && Bits.isEmpty(hall.accessible())) {
            return allowed;
        }
        try {
            var rule = new ChosenSeats(showtime, hall, allowed.ordinals(), wish.accessible());
            return rule.refusal(present.of(showtime.id()).taken())
                    // What was known may be old; nobody is refused because of that.
                    .flatMap(_ -> rule.refusal(present.again(showtime.id()).taken()))
                    .<SeatingOutcome>map(refused -> refused)
                    .orElse(allowed);
        } catch (RuntimeException unreadable) {
            // Nothing can be said of neighbours; whether seats are held now is said elsewhere.
            log.debug("Who has which seats of {} cannot be read", showtime.id(), unreadable);
            return allowed;
        }
    }
}
