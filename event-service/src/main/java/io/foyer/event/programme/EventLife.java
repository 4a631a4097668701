package io.foyer.event.programme;

import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.sales.SalesRecords;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes events from one state to the next; {@link Event} says which steps there are. */
@Service
public class EventLife {

    private final EventProgramme programme;
    private final SalesRecords sales;
    private final CatalogueChanges changes;
    private final InstantSource clock;

    EventLife(
            EventProgramme programme,
            SalesRecords sales,
            CatalogueChanges changes,
            InstantSource clock) {
        this.programme = programme;
        this.sales = sales;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Edit<Event> publish(Editor editor, UUID id) {
        return move(editor, id, EventStatus.PUBLISHED);
    }

    @Transactional
    public Edit<Event> postpone(Editor editor, UUID id) {
        return move(editor, id, EventStatus.POSTPONED);
    }

    @Transactional
    public Edit<Event> cancel(Editor editor, UUID id) {
        return move(editor, id, EventStatus.CANCELLED);
    }

    /** Notes that its last showtime is over; an event that is not published stays as it is. */
    @Transactional
    public void complete(UUID id) {
        programme
                .find(id)
                .filter(event -> event.become(EventStatus.COMPLETED))
                .ifPresent(event -> changes.announce(new EventEdited(id)));
    }

    /** Deletes an event of which nothing is held or sold; any other can only be cancelled. */
    @Transactional
    public Edit<Event> delete(Editor editor, UUID id) {
        return programme
                .owned(editor, id)
                .then(
                        event -> {
                            if (sales.anySold(id)) {
                                return new Edit.Refused<>(
                                        "Seats are held or sold: cancel the event instead.");
                            }
                            event.delete(clock.instant());
                            changes.announce(new EventEdited(id));
                            return new Edit.Done<>(event);
                        });
    }

    private Edit<Event> move(Editor editor, UUID id, EventStatus next) {
        return programme.owned(editor, id).then(event -> move(event, next));
    }

    private Edit<Event> move(Event event, EventStatus next) {
        var from = event.status();
        if (!event.become(next)) {
            return new Edit.Refused<>(
                    "An event that is %s cannot become %s.".formatted(from, next));
        }
        if (from != next) {
            changes.announce(new EventEdited(event.id()));
        }
        return new Edit.Done<>(event);
    }
}
