package io.foyer.event.seatmap.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.seatmap.PublishOutcome;
import io.foyer.event.seatmap.SeatMapDrafts;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.venue.Venue;
import io.foyer.event.venue.VenueCatalogue;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a venue's owner draws its seat map and publishes it. {@code If-Match} names a revision of
 * the draft, not of the venue.
 */
@RestController
@RequestMapping("/api/v1/venues/{venueId}/seat-maps")
class DraftController {

    private final VenueCatalogue venues;
    private final SeatMapDrafts drafts;
    private final SeatMapPublisher maps;

    DraftController(VenueCatalogue venues, SeatMapDrafts drafts, SeatMapPublisher maps) {
        this.venues = venues;
        this.drafts = drafts;
        this.maps = maps;
    }

    @GetMapping("/draft")
    ResponseEntity<SeatMapFile> draft(Editor editor, @PathVariable UUID venueId) {
        owned(editor, venueId);
        var drawn = drafts.find(venueId).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Revision.tag(drawn.revision()))
                .body(SeatMapFile.of(drawn.draft()));
    }

    @PutMapping("/draft")
    ResponseEntity<Void> draw(
            Editor editor, @PathVariable UUID venueId, @Valid @RequestBody SeatMapFile body) {
        owned(editor, venueId);
        var revision =
                drafts.draw(editor, venueId, body.draft()).orElseThrow(DraftController::stale);
        return ResponseEntity.noContent().eTag(Revision.tag(revision)).build();
    }

    @PostMapping("/publish")
    ResponseEntity<Published> publish(Editor editor, @PathVariable UUID venueId) {
        var venue = owned(editor, venueId);
        var done = published(maps.publish(editor, venueId, venue.details().capacity()));
        return ResponseEntity.ok()
                .eTag(Revision.tag(done.draftRevision()))
                .body(new Published(done.version(), done.seatCount()));
    }

    private Venue owned(Editor editor, UUID venueId) {
        return Answers.orRefuse(venues.owned(Editor.of(editor.caller()), venueId));
    }

    static PublishOutcome.Published published(PublishOutcome outcome) {
        return switch (outcome) {
            case PublishOutcome.Published done -> done;
            case PublishOutcome.Flawed(var flaws) ->
                    throw new Problem(
                                    ProblemType.VALIDATION_FAILED,
                                    "The draft cannot be published as it is.")
                            .with("errors", flaws);
            case PublishOutcome.Stale() -> throw stale();
            case PublishOutcome.NoDraft() ->
                    throw new Problem(ProblemType.STATE_CONFLICT, "There is no draft to publish.");
        };
    }

    static Problem stale() {
        return new Problem(ProblemType.PRECONDITION_FAILED);
    }

    /** Answer to publishing. */
    record Published(int version, int seatCount) {}
}
