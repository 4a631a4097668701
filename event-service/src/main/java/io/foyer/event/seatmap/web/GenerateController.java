package io.foyer.event.seatmap.web;

import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.seatmap.SeatMapDraft;
import io.foyer.event.seatmap.SeatMapDrafts;
import io.foyer.event.seatmap.SeatMapProperties;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.house.House;
import io.foyer.event.venue.VenueCatalogue;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draws a house of a usual shape as the draft, in one call however many seats it has. */
@RestController
class GenerateController {

    private final VenueCatalogue venues;
    private final SeatMapDrafts drafts;
    private final SeatMapPublisher maps;
    private final SeatMapProperties limits;

    GenerateController(
            VenueCatalogue venues,
            SeatMapDrafts drafts,
            SeatMapPublisher maps,
            SeatMapProperties limits) {
        this.venues = venues;
        this.drafts = drafts;
        this.maps = maps;
        this.limits = limits;
    }

    /**
     * Replaces the draft.
     *
     * @param publish also publishes it; if that is refused, the draft stays as it was
     */
    @PostMapping("/api/v1/venues/{venueId}/seat-maps/generate")
    ResponseEntity<Generated> generate(
            Editor editor,
            @PathVariable UUID venueId,
            @RequestParam(defaultValue = "false") boolean publish,
            @Valid @RequestBody GenerateBody body) {
        var venue = Answers.orRefuse(venues.owned(Editor.of(editor.caller()), venueId));
        var plan = Answers.orRefuse(body.plan(limits.maxSeats(), limits.maxStanding()));
        var draft = House.draw(plan);
        return publish
                ? published(editor, venueId, draft, venue.details().capacity())
                : drawn(editor, venueId, draft);
    }

    private ResponseEntity<Generated> drawn(Editor editor, UUID venueId, SeatMapDraft draft) {
        var revision = drafts.draw(editor, venueId, draft).orElseThrow(DraftController::stale);
        return ResponseEntity.ok().eTag(Revision.tag(revision)).body(Generated.of(draft, null));
    }

    private ResponseEntity<Generated> published(
            Editor editor, UUID venueId, SeatMapDraft draft, int capacity) {
        var done = DraftController.published(maps.publish(editor, venueId, draft, capacity));
        return ResponseEntity.ok()
                .eTag(Revision.tag(done.draftRevision()))
                .body(Generated.of(draft, done.version()));
    }
}
