package io.foyer.event.showtime;

import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes showtimes within what their state allows. */
@Service
public class ShowtimeChange {

    private final ShowtimeSchedule schedule;
    private final ShowtimeEnd end;
    private final SeatMapMove move;
    private final CatalogueChanges changes;
    private final InstantSource clock;

    ShowtimeChange(
            ShowtimeSchedule schedule,
            ShowtimeEnd end,
            SeatMapMove move,
            CatalogueChanges changes,
            InstantSource clock) {
        this.schedule = schedule;
        this.end = end;
        this.move = move;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Changes a showtime's plan, state and seat map together, or none of them. Sales do not stand
     * in the way of a plan: who has tickets is told of new times by the message of the change.
     */
    @Transactional
    public Edit<Showtime> change(Editor editor, UUID id, ShowtimeEdit edit) {
        return schedule.owned(editor, id).then(showtime -> change(showtime, edit));
    }

    private Edit<Showtime> change(Showtime showtime, ShowtimeEdit edit) {
        var wanted = edit.seatMapVersion().orElse(showtime.seatMapVersion());
        if (wanted == showtime.seatMapVersion()) {
            return change(showtime, edit, changed -> {});
        }
        return move.judge(showtime, wanted, clock.instant())
                .then(judged -> change(showtime, edit, changed -> move.make(changed, judged)));
    }

    private Edit<Showtime> change(Showtime showtime, ShowtimeEdit edit, Consumer<Showtime> more) {
        var plan = edit.plan().apply(showtime.plan());
        if (!plan.flaws().isEmpty()) {
            return new Edit.Invalid<>(plan.flaws());
        }
        var next = edit.status().orElse(showtime.status());
        var calledOff = next == ShowtimeStatus.CANCELLED && !showtime.status().isOver();
        move.noteBegun(showtime, plan, clock.instant());
        var refusal = showtime.change(plan, next, clock.instant());
        if (refusal.isPresent()) {
            return new Edit.Refused<>(refusal.get());
        }
        more.accept(showtime);
        if (calledOff) {
            end.calledOff(showtime.eventId());
        }
        changes.announce(new ShowtimeEdited(showtime.id(), showtime.eventId()));
        return new Edit.Done<>(showtime);
    }
}
