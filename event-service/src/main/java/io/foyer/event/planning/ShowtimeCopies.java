package io.foyer.event.planning;

import io.foyer.common.security.Caller;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.pricing.PriceCopies;
import io.foyer.event.pricing.PriceCopy;
import io.foyer.event.programme.Event;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimePlan;
import io.foyer.event.showtime.ShowtimeSchedule;
import io.foyer.event.showtime.ShowtimeStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Gives the copy of an event the showtimes of its original. */
@Component
class ShowtimeCopies {

    private final ShowtimeSchedule schedule;
    private final VenueClocks clocks;
    private final PriceCopies prices;
    private final PlanningProperties limits;

    ShowtimeCopies(
            ShowtimeSchedule schedule,
            VenueClocks clocks,
            PriceCopies prices,
            PlanningProperties limits) {
        this.schedule = schedule;
        this.clocks = clocks;
        this.prices = prices;
        this.limits = limits;
    }

    Edit<CopiedEvent> copy(Caller caller, Event source, Event copy, CopyWish wish) {
        var originals =
                schedule.ofEvent(source.id()).stream()
                        .filter(showtime -> showtime.status() != ShowtimeStatus.CANCELLED)
                        .toList();
        if (originals.size() > limits.maxShowtimes()) {
            return new Edit.Refused<>(
                    "An event with more than %d showtimes is copied without them."
                            .formatted(limits.maxShowtimes()));
        }
        if (originals.isEmpty()) {
            return new Edit.Done<>(new CopiedEvent(copy, List.of()));
        }
        return plans(originals, source, wish)
                .then(plans -> schedule.enterAll(Editor.of(caller), copy.id(), plans))
                .then(
                        entered -> {
                            if (wish.prices()) {
                                prices.copy(caller, pairs(originals, entered));
                            }
                            return new Edit.Done<>(new CopiedEvent(copy, entered));
                        });
    }

    private Edit<List<ShowtimePlan>> plans(List<Showtime> originals, Event source, CopyWish wish) {
        return wish.startsAt() == null
                ? new Edit.Done<>(originals.stream().map(Showtime::plan).toList())
                : CopiedDates.of(originals, wish.startsAt(), clocks.of(source));
    }

    private static List<PriceCopy> pairs(List<Showtime> originals, List<Showtime> entered) {
        return IntStream.range(0, originals.size())
                .mapToObj(i -> new PriceCopy(originals.get(i), entered.get(i)))
                .toList();
    }
}
