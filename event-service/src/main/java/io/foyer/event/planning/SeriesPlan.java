package io.foyer.event.planning;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.showtime.ShowtimePlan;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out the showtimes of a series, or what is wrong with it. Used once. */
final class SeriesPlan {

    /** Nobody reads more, and all dates can be wrong in the same way. */
    private static final int MAX_FLAWS = 20;

    private final SeriesDates dates;
    private final SeriesTerms terms;
    private final VenueClock clock;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<ShowtimePlan> plans = new ArrayList<>();
    private final Set<LocalDateTime> seen = new HashSet<>();

    SeriesPlan(SeriesDates dates, SeriesTerms terms, VenueClock clock) {
        this.dates = dates;
        this.terms = terms;
        this.clock = clock;
    }

    Edit<List<ShowtimePlan>> plans(int most) {
        var starts = dates.starts().limit(most + 1L).toList();
        if (starts.isEmpty()) {
            return new Edit.Invalid<>("dates", "There is not one in it.");
        }
        if (starts.size() > most) {
            return new Edit.Invalid<>("dates", "A series has at most " + most + ".");
        }
        for (var i = 0; i < starts.size() && flaws.size() < MAX_FLAWS; i++) {
            add(starts.get(i), dates.field(i));
        }
        return flaws.isEmpty() ? new Edit.Done<>(plans) : new Edit.Invalid<>(flaws);
    }

    private void add(LocalDateTime local, String field) {
        if (!seen.add(local)) {
            flaws.add(new Flaw(field, local + " is there twice"));
        }
        var start = clock.at(local);
        if (start.isEmpty()) {
            flaws.add(new Flaw(field, clock.skips(local)));
            return;
        }
        var plan = terms.plan(start.get());
        plan.flaws().forEach(flaw -> flaws.add(named(flaw, local)));
        plans.add(plan);
    }

    /** In the words of a series, which has offsets where a showtime has times. */
    private static Flaw named(Flaw flaw, LocalDateTime local) {
        var field =
                switch (flaw.field()) {
                    case "endsAt" -> "lengthMinutes";
                    case "doorsOpenAt" -> "doorsMinutesBefore";
                    case "onSaleUntil" -> "onSaleUntilMinutesBefore";
                    default -> flaw.field();
                };
        return new Flaw(field, "%s (for %s)".formatted(flaw.message(), local));
    }
}
