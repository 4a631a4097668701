package io.foyer.event.showtime;

import io.foyer.common.id.IdSource;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.programme.Event;
import io.foyer.event.programme.EventProgramme;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes showtimes. */
@Service
public class ShowtimeSchedule {

    private final Showtimes showtimes;
    private final EventProgramme programme;
    private final SeatStock stock;
    private final IdSource ids;
    private final CatalogueChanges changes;

    ShowtimeSchedule(
            Showtimes showtimes,
            EventProgramme programme,
            SeatStock stock,
            IdSource ids,
            CatalogueChanges changes) {
        this.showtimes = showtimes;
        this.programme = programme;
        this.stock = stock;
        this.ids = ids;
        this.changes = changes;
    }

    /** Enters a showtime of an event, with the newest seat map its venue has published. */
    @Transactional
    public Edit<Showtime> enter(Editor editor, UUID eventId, ShowtimePlan plan) {
        return programme.owned(editor, eventId).then(event -> enter(event, plan));
    }

    private Edit<Showtime> enter(Event event, ShowtimePlan plan) {
        if (!plan.flaws().isEmpty()) {
            return new Edit.Invalid<>(plan.flaws());
        }
        if (ShowtimeStatus.SCHEDULED.within(event.status()).isOver()) {
            return new Edit.Refused<>("The event is " + event.status() + ".");
        }
        var map = stock.newestMap(event.venueId());
        if (map.isEmpty()) {
            return new Edit.Refused<>("The venue has no published seat map yet.");
        }
        var showtime =
                showtimes.saveAndFlush(
                        new Showtime(
                                ids.next(), showtimes.nextNumber(), event, map.getAsInt(), plan));
        stock.open(showtime);
        changes.announce(new ShowtimeEdited(showtime.id(), event.id()));
        return new Edit.Done<>(showtime);
    }

    /**
     * Changes a showtime's plan, and its state if one is given.
     *
     * @param status absent to leave it as it is
     */
    @Transactional
    public Edit<Showtime> change(
            Editor editor,
            UUID id,
            UnaryOperator<ShowtimePlan> change,
            Optional<ShowtimeStatus> status) {
        return owned(editor, id)
                .then(
                        showtime -> {
                            var plan = change.apply(showtime.plan());
                            if (!plan.flaws().isEmpty()) {
                                return new Edit.Invalid<>(plan.flaws());
                            }
                            var next = status.orElse(showtime.status());
                            if (!showtime.become(next)) {
                                return new Edit.Refused<>(
                                        "A showtime that is %s cannot become %s."
                                                .formatted(showtime.status(), next));
                            }
                            showtime.change(plan);
                            changes.announce(new ShowtimeEdited(id, showtime.eventId()));
                            return new Edit.Done<>(showtime);
                        });
    }

    public Optional<Showtime> find(UUID id) {
        return showtimes.findById(id);
    }

    /** The showtime, if the editor may change it: whoever may change its event. */
    public Edit<Showtime> owned(Editor editor, UUID id) {
        var showtime = showtimes.findById(id);
        if (showtime.isEmpty()) {
            return new Edit.Missing<>();
        }
        return programme
                .owned(Editor.of(editor.caller()), showtime.get().eventId())
                .then(
                        event ->
                                editor.saw(showtime.get().version())
                                        ? new Edit.Done<>(showtime.get())
                                        : new Edit.Stale<>());
    }
}
