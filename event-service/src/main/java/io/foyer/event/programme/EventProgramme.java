package io.foyer.event.programme;

import io.foyer.common.id.IdSource;
import io.foyer.common.security.Caller;
import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.editing.Editor;
import io.foyer.event.performer.PerformerCatalogue;
import io.foyer.event.venue.VenueCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters events, changes what they say and who performs. */
@Service
public class EventProgramme {

    private final Events events;
    private final VenueCatalogue venues;
    private final PerformerCatalogue performers;
    private final IdSource ids;
    private final CatalogueChanges changes;

    EventProgramme(
            Events events,
            VenueCatalogue venues,
            PerformerCatalogue performers,
            IdSource ids,
            CatalogueChanges changes) {
        this.events = events;
        this.venues = venues;
        this.performers = performers;
        this.ids = ids;
        this.changes = changes;
    }

    /** Enters a draft. Its venue and performers may belong to anybody: they are public. */
    @Transactional
    public Edit<Event> enter(
            Caller organizer, UUID venueId, EventDetails details, List<Billing> bill) {
        if (venues.find(venueId).isEmpty()) {
            return new Edit.Invalid<>("venueId", "There is no such venue.");
        }
        var flaws = flaws(bill);
        if (!flaws.isEmpty()) {
            return new Edit.Invalid<>(flaws);
        }
        var event = new Event(ids.next(), organizer.accountId(), venueId, details, bill);
        return new Edit.Done<>(events.save(event));
    }

    /**
     * Changes what is told about an event.
     *
     * @param bill the new bill; absent to leave it as it is
     */
    @Transactional
    public Edit<Event> change(
            Editor editor,
            UUID id,
            UnaryOperator<EventDetails> change,
            Optional<List<Billing>> bill) {
        return owned(editor, id)
                .then(
                        event -> {
                            var flaws = bill.map(this::flaws).orElse(List.of());
                            if (!flaws.isEmpty()) {
                                return new Edit.Invalid<>(flaws);
                            }
                            event.change(change.apply(event.details()));
                            bill.ifPresent(event::bill);
                            changes.announce(new EventEdited(id));
                            return new Edit.Done<>(event);
                        });
    }

    public Optional<Event> find(UUID id) {
        return events.findById(id).filter(event -> !event.isDeleted());
    }

    /** The event, if the editor may change it. */
    public Edit<Event> owned(Editor editor, UUID id) {
        return find(id).map(event -> editor.admit(event, event.organizerId(), event.version()))
                .orElseGet(Edit.Missing::new);
    }

    private List<Flaw> flaws(List<Billing> bill) {
        var billed = bill.stream().map(Billing::performerId).collect(Collectors.toSet());
        var flaws = new ArrayList<Flaw>();
        if (billed.size() < bill.size()) {
            flaws.add(new Flaw("performers", "names somebody twice"));
        }
        if (!performers.allKnown(billed)) {
            flaws.add(new Flaw("performers", "One of them is not known."));
        }
        return flaws;
    }
}
