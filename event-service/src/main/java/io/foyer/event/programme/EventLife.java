package io.foyer.event.programme;

import io.foyer.common.security.Caller;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes events from one state to the next; {@link Event} says which steps there are. */
@Service
public class EventLife {

    private final EventProgramme programme;
    private final EventDates dates;
    private final EventRecord record;

    EventLife(EventProgramme programme, EventDates dates, EventRecord record) {
        this.programme = programme;
        this.dates = dates;
        this.record = record;
    }

    /**
     * Makes it public. It may still be without showtimes or prices: dates and prices to come are
     * worth announcing, and what has no price is not on sale.
     */
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
                .ifPresent(event -> record.completed(id));
    }

    private Edit<Event> move(Editor editor, UUID id, EventStatus next) {
        return programme.owned(editor, id).then(event -> move(editor.caller(), event, next));
    }

    private Edit<Event> move(Caller by, Event event, EventStatus next) {
        var from = event.status();
        if (from == EventStatus.POSTPONED && next == EventStatus.PUBLISHED) {
            var missed = dates.firstMissed(event.id());
            if (missed.isPresent()) {
                return new Edit.Refused<>(
                        "The showtime of %s would have begun: give it a new date, or cancel it."
                                .formatted(missed.get()));
            }
        }
        if (!event.become(next)) {
            return new Edit.Refused<>(
                    "An event that is %s cannot become %s.".formatted(from, next));
        }
        if (from != next) {
            record.step(by, event.id(), "event-" + next.name().toLowerCase(Locale.ROOT));
        }
        return new Edit.Done<>(event);
    }
}
