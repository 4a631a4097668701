package io.foyer.event.programme;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.sales.SalesRecords;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes events of which nothing is held or sold; any other can only be cancelled. */
@Service
public class EventDeletion {

    private final EventProgramme programme;
    private final SalesRecords sales;
    private final EventRecord record;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    EventDeletion(
            EventProgramme programme,
            SalesRecords sales,
            EventRecord record,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.programme = programme;
        this.sales = sales;
        this.record = record;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Deletes an event. Seats may be held at this very moment without this service knowing yet;
     * their showtime is then answered as cancelled, like that of any event that will not happen.
     */
    @Transactional
    public Edit<Event> delete(Editor editor, UUID id) {
        return programme.owned(editor, id).then(event -> delete(editor, event));
    }

    private Edit<Event> delete(Editor editor, Event event) {
        if (sales.anySold(event.id())) {
            return new Edit.Refused<>("Seats are held or sold: cancel the event instead.");
        }
        event.delete(clock.instant());
        publisher.publishEvent(new EventDeleted(event.id()));
        record.step(editor.caller(), event.id(), "event-deleted");
        return new Edit.Done<>(event);
    }
}
