package io.foyer.event.programme.web;

import io.foyer.common.security.Caller;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.programme.CancellationPolicy;
import io.foyer.event.programme.Event;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventDeletion;
import io.foyer.event.programme.EventLife;
import io.foyer.event.programme.EventProgramme;
import io.foyer.event.programme.EventStatus;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's side of events; how everybody reads them is the {@code view} module's. */
@RestController
@RequestMapping("/api/v1/events")
class EventController {

    private final EventProgramme programme;
    private final EventLife life;
    private final EventDeletion deletion;

    EventController(EventProgramme programme, EventLife life, EventDeletion deletion) {
        this.programme = programme;
        this.life = life;
        this.deletion = deletion;
    }

    @PostMapping
    ResponseEntity<EditedEvent> enter(Caller caller, @Valid @RequestBody NewEvent body) {
        var event =
                Answers.orRefuse(
                        programme.enter(caller, body.venueId(), body.details(), body.bill()));
        return ResponseEntity.created(URI.create("/api/v1/events/" + event.id()))
                .eTag(Revision.tag(event.version()))
                .body(EditedEvent.of(event));
    }

    @PatchMapping("/{id}")
    ResponseEntity<EditedEvent> change(
            Editor editor, @PathVariable UUID id, @Valid @RequestBody EventPatch body) {
        return shown(Answers.orRefuse(programme.change(editor, id, body::applyTo, body.bill())));
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<EditedEvent> publish(Editor editor, @PathVariable UUID id) {
        return shown(Answers.orRefuse(life.publish(editor, id)));
    }

    @PostMapping("/{id}/postpone")
    ResponseEntity<EditedEvent> postpone(Editor editor, @PathVariable UUID id) {
        return shown(Answers.orRefuse(life.postpone(editor, id)));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<EditedEvent> cancel(Editor editor, @PathVariable UUID id) {
        return shown(Answers.orRefuse(life.cancel(editor, id)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Editor editor, @PathVariable UUID id) {
        Answers.orRefuse(deletion.delete(editor, id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<EditedEvent> shown(Event event) {
        return ResponseEntity.ok().eTag(Revision.tag(event.version())).body(EditedEvent.of(event));
    }

    /** An event as its organizer gets it back after a change. */
    record EditedEvent(
            UUID id,
            UUID organizerId,
            UUID venueId,
            String name,
            String description,
            EventCategory category,
            @Nullable String imageUrl,
            CancellationPolicy cancellationPolicy,
            EventStatus status,
            List<BillingBody> performers,
            long version) {

        static EditedEvent of(Event event) {
            var details = event.details();
            return new EditedEvent(
                    event.id(),
                    event.organizerId(),
                    event.venueId(),
                    details.name(),
                    details.description(),
                    details.category(),
                    details.imageUrl(),
                    details.cancellationPolicy(),
                    event.status(),
                    event.bill().stream().map(BillingBody::of).toList(),
                    event.version());
        }
    }
}
