package io.foyer.event.planning;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.pricing.PriceCopies;
import io.foyer.event.pricing.PriceCopy;
import io.foyer.event.programme.Event;
import io.foyer.event.programme.EventProgramme;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters many showtimes of an event at once: all or none. */
@Service
public class ShowtimeSeries {

    private final EventProgramme programme;
    private final VenueClocks clocks;
    private final ShowtimeSchedule schedule;
    private final PriceCopies prices;
    private final PlanningProperties limits;

    ShowtimeSeries(
            EventProgramme programme,
            VenueClocks clocks,
            ShowtimeSchedule schedule,
            PriceCopies prices,
            PlanningProperties limits) {
        this.programme = programme;
        this.clocks = clocks;
        this.schedule = schedule;
        this.prices = prices;
        this.limits = limits;
    }

    /**
     * Enters a series.
     *
     * @param pricesOf a showtime at the same venue, of the same owner, whose prices they get
     */
    @Transactional
    public Edit<List<Showtime>> enter(
            Editor editor,
            UUID eventId,
            SeriesDates dates,
            SeriesTerms terms,
            Optional<UUID> pricesOf) {
        return programme
                .owned(editor, eventId)
                .then(event -> enter(editor, event, dates, terms, pricesOf));
    }

    private Edit<List<Showtime>> enter(
            Editor editor,
            Event event,
            SeriesDates dates,
            SeriesTerms terms,
            Optional<UUID> pricesOf) {
        var priced = pricesOf.flatMap(id -> priced(editor, event, id));
        if (pricesOf.isPresent() && priced.isEmpty()) {
            return new Edit.Invalid<>("pricesOf", "is no showtime of yours at this venue");
        }
        return new SeriesPlan(dates, terms, clocks.of(event))
                .plans(limits.maxShowtimes())
                .then(plans -> schedule.enterAll(editor, event.id(), plans))
                .then(
                        entered -> {
                            priced.ifPresent(from -> copyPrices(editor, from, entered));
                            return new Edit.Done<>(entered);
                        });
    }

    private Optional<Showtime> priced(Editor editor, Event event, UUID id) {
        return schedule.owned(Editor.of(editor.caller()), id)
                .ifDone()
                .filter(showtime -> showtime.venueId().equals(event.venueId()));
    }

    private void copyPrices(Editor editor, Showtime from, List<Showtime> entered) {
        prices.copy(editor.caller(), entered.stream().map(to -> new PriceCopy(from, to)).toList());
    }
}
