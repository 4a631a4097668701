package io.foyer.event.seatmap.web;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.seatmap.PublishOutcome;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.Section;
import io.foyer.event.venue.VenueCatalogue;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
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

/** A venue's seat maps: its owner draws and publishes, everybody reads what is published. */
@RestController
@RequestMapping("/api/v1/venues/{venueId}")
class SeatMapController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final VenueCatalogue venues;
    private final SeatMapPublisher maps;

    SeatMapController(VenueCatalogue venues, SeatMapPublisher maps) {
        this.venues = venues;
        this.maps = maps;
    }

    @PutMapping("/seat-maps/draft")
    ResponseEntity<Void> draw(
            Editor editor, @PathVariable UUID venueId, @Valid @RequestBody DraftBody body) {
        Answers.orRefuse(venues.owned(editor, venueId));
        maps.draw(venueId, body.draft());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/seat-maps/publish")
    Published publish(Editor editor, @PathVariable UUID venueId) {
        Answers.orRefuse(venues.owned(editor, venueId));
        return switch (maps.publish(venueId)) {
            case PublishOutcome.Published(var version, var seatCount) ->
                    new Published(version, seatCount);
            case PublishOutcome.Flawed(var flaws) ->
                    throw new Problem(
                                    ProblemType.VALIDATION_FAILED,
                                    "The draft cannot be published as it is.")
                            .with("errors", flaws);
            case PublishOutcome.NoDraft() ->
                    throw new Problem(ProblemType.STATE_CONFLICT, "There is no draft to publish.");
        };
    }

    @GetMapping("/seat-maps/{version}")
    ResponseEntity<SeatMapAnswer> one(@PathVariable UUID venueId, @PathVariable int version) {
        var map = maps.find(venueId, version).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag("\"" + version + "\"")
                .body(SeatMapAnswer.of(map));
    }

    /** The sections of the newest published version; none when nothing is published yet. */
    @GetMapping("/sections")
    PageOf<Section> sections(@PathVariable UUID venueId, @Valid PageQuery query) {
        if (venues.find(venueId).isEmpty()) {
            throw Problem.notFound();
        }
        var sections =
                maps.newestVersion(venueId)
                        .map(version -> maps.sections(venueId, version))
                        .orElse(List.of());
        var page = sections.stream().skip(query.offset()).limit(query.size()).toList();
        return PageOf.of(page, query, sections.size());
    }

    /** Answer to publishing. */
    record Published(int version, int seatCount) {}
}
