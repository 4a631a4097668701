package io.foyer.event.announcement;

import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.event.change.CatalogueChange;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChange.PriceShifted;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChange.WaitingRoomSwitched;
import io.foyer.event.store.Columns;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the services that sell and queue what changed, through the outbox. */
@Component
class Announcer {

    private final Outbox outbox;
    private final JdbcClient jdbc;

    Announcer(Outbox outbox, JdbcClient jdbc) {
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CatalogueChange change) {
        switch (change) {
            case VenueChanged(var venueId) -> tellAll("WHERE s.venue_id = ?", venueId);
            case EventEdited(var eventId) -> tellAll("WHERE s.event_id = ?", eventId);
            case ShowtimeEdited(var showtimeId, _) -> tellAll("WHERE s.id = ?", showtimeId);
            case WaitingRoomSwitched(var showtimeId, var eventId) -> {
                tell(new ShowtimeChanged(showtimeId, eventId));
                tell(new WaitingRoomChanged(showtimeId));
            }
            case PriceShifted _ -> {
                // Who sells has moved it, and told us.
            }
            case PerformerChanged _ -> {
                // Nobody sells or queues by the name of a performer.
            }
        }
    }

    /** The room's message goes along: whether it may be seen hangs on the event's state. */
    private void tellAll(String which, UUID id) {
        jdbc.sql(
                        """
                        SELECT s.id, s.event_id, w.showtime_id IS NOT NULL AS has_room
                          FROM showtime s
                          LEFT JOIN waiting_room w ON w.showtime_id = s.id
                        """
                                + which)
                .param(id)
                .query(
                        row -> {
                            var showtimeId = Columns.uuid(row, "id");
                            tell(new ShowtimeChanged(showtimeId, Columns.uuid(row, "event_id")));
                            if (row.getBoolean("has_room")) {
                                tell(new WaitingRoomChanged(showtimeId));
                            }
                        });
    }

    private void tell(Record message) {
        outbox.append(Streams.CATALOGUE, message);
    }
}
