package io.foyer.event.venue.web;

import io.foyer.common.security.Caller;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.venue.Venue;
import io.foyer.event.venue.VenueCatalogue;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organizer's side of venues; how everybody reads them is {@code view}'s and {@code browse}'s.
 */
@RestController
@RequestMapping("/api/v1/venues")
class VenueController {

    private final VenueCatalogue venues;

    VenueController(VenueCatalogue venues) {
        this.venues = venues;
    }

    @PostMapping
    ResponseEntity<VenueAnswer> enter(Caller caller, @Valid @RequestBody NewVenue body) {
        var venue = venues.enter(caller, body.details());
        return ResponseEntity.created(URI.create("/api/v1/venues/" + venue.id()))
                .eTag(Revision.tag(venue.version()))
                .body(VenueAnswer.of(venue));
    }

    @PatchMapping("/{id}")
    ResponseEntity<VenueAnswer> change(
            Editor editor, @PathVariable UUID id, @Valid @RequestBody VenuePatch body) {
        return shown(Answers.orRefuse(venues.change(editor, id, body::applyTo)));
    }

    private static ResponseEntity<VenueAnswer> shown(Venue venue) {
        return ResponseEntity.ok().eTag(Revision.tag(venue.version())).body(VenueAnswer.of(venue));
    }
}
