package io.foyer.event.planning;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimePlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves showtimes so that the first begins at another time. All keep their distance as the clock on
 * the wall shows it, so an evening stays an evening; what is measured from a start (doors, end, end
 * of the sale) keeps its length, and the beginning of the sale moves with the wall clock too.
 */
final class CopiedDates {

    private final VenueClock clock;
    private final Duration distance;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<ShowtimePlan> plans = new ArrayList<>();

    private CopiedDates(VenueClock clock, Duration distance) {
        this.clock = clock;
        this.distance = distance;
    }

    /**
     * The plans of the copies.
     *
     * @param showtimes by their start, not empty
     */
    static Edit<List<ShowtimePlan>> of(
            List<Showtime> showtimes, LocalDateTime firstStart, VenueClock clock) {
        var first = clock.show(showtimes.getFirst().plan().startsAt());
        var dates = new CopiedDates(clock, Duration.between(first, firstStart));
        showtimes.forEach(showtime -> dates.move(showtime.plan()));
        return dates.flaws.isEmpty()
                ? new Edit.Done<>(dates.plans)
                : new Edit.Invalid<>(dates.flaws);
    }

    private void move(ShowtimePlan old) {
        var local = clock.show(old.startsAt()).plus(distance);
        var start = clock.at(local);
        if (start.isEmpty()) {
            flaws.add(new Flaw("startsAt", clock.skips(local)));
            return;
        }
        var moved = Duration.between(old.startsAt(), start.get());
        var plan =
                new ShowtimePlan(
                        start.get(),
                        plus(old.endsAt(), moved),
                        plus(old.doorsOpenAt(), moved),
                        clock.near(clock.show(old.onSaleFrom()).plus(distance)),
                        old.onSaleUntil().plus(moved),
                        old.holdSeconds(),
                        old.seatsPerBuyer(),
                        old.singleSeats());
        plan.flaws()
                .forEach(
                        flaw ->
                                flaws.add(
                                        new Flaw(
                                                "startsAt",
                                                "%s %s (for %s)"
                                                        .formatted(
                                                                flaw.field(),
                                                                flaw.message(),
                                                                local))));
        plans.add(plan);
    }

    private static @Nullable Instant plus(@Nullable Instant instant, Duration moved) {
        return instant == null ? null : instant.plus(moved);
    }
}
