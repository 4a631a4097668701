package io.foyer.event.showtime;

import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes showtimes within what their state allows. */
@Service
public class ShowtimeChange {

    private final ShowtimeSchedule schedule;
    private final ShowtimeEnd end;
    private final CatalogueChanges changes;
    private final InstantSource clock;

    ShowtimeChange(
            ShowtimeSchedule schedule,
            ShowtimeEnd end,
            CatalogueChanges changes,
            InstantSource clock) {
        this.schedule = schedule;
        this.end = end;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Changes a showtime's plan, and its state if one is given. Sales do not stand in the way: who
     * has tickets is told of new times by the message of the change.
     *
     * @param status absent to leave it as it is
     */
    @Transactional
    public Edit<Showtime> change(
            Editor editor,
            UUID id,
            UnaryOperator<ShowtimePlan> change,
            Optional<ShowtimeStatus> status) {
        return schedule.owned(editor, id)
                .then(
                        showtime ->
                                change(
                                        showtime,
                                        change.apply(showtime.plan()),
                                        status.orElse(showtime.status())));
    }

    private Edit<Showtime> change(Showtime showtime, ShowtimePlan plan, ShowtimeStatus next) {
        if (!plan.flaws().isEmpty()) {
            return new Edit.Invalid<>(plan.flaws());
        }
        var calledOff = next == ShowtimeStatus.CANCELLED && !showtime.status().isOver();
        var refusal = showtime.change(plan, next, clock.instant());
        if (refusal.isPresent()) {
            return new Edit.Refused<>(refusal.get());
        }
        if (calledOff) {
            end.calledOff(showtime.eventId());
        }
        changes.announce(new ShowtimeEdited(showtime.id(), showtime.eventId()));
        return new Edit.Done<>(showtime);
    }
}
