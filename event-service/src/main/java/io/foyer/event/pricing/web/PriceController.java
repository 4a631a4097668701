package io.foyer.event.pricing.web;

import io.foyer.common.problem.Problem;
import io.foyer.event.edge.Answers;
import io.foyer.event.edge.Viewer;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.pricing.PriceList;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.pricing.web.PricesAnswer.TierAnswer;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.Section;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeAudience;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the seats of a showtime cost. */
@RestController
@RequestMapping("/api/v1/showtimes/{showtimeId}/prices")
class PriceController {

    private final Pricing pricing;
    private final ShowtimeAudience audience;
    private final SeatMapPublisher maps;

    PriceController(Pricing pricing, ShowtimeAudience audience, SeatMapPublisher maps) {
        this.pricing = pricing;
        this.audience = audience;
        this.maps = maps;
    }

    @PutMapping
    ResponseEntity<PricesAnswer> set(
            Editor editor, @PathVariable UUID showtimeId, @Valid @RequestBody PricesBody body) {
        return shown(Answers.orRefuse(pricing.set(editor, showtimeId, body.wishes())));
    }

    @GetMapping
    ResponseEntity<PricesAnswer> all(Viewer viewer, @PathVariable UUID showtimeId) {
        return shown(pricing.of(visible(viewer, showtimeId).id()));
    }

    /** The tier of one section, given by its id or its name. */
    @GetMapping("/{section}")
    TierAnswer one(Viewer viewer, @PathVariable UUID showtimeId, @PathVariable String section) {
        var showtime = visible(viewer, showtimeId);
        Predicate<Section> wanted =
                known -> known.name().equals(section) || known.id().toString().equals(section);
        return maps.sections(showtime.venueId(), showtime.seatMapVersion()).stream()
                .filter(wanted)
                .findFirst()
                .flatMap(known -> pricing.of(showtimeId).tierOf(known.id()))
                .map(TierAnswer::of)
                .orElseThrow(Problem::notFound);
    }

    private Showtime visible(Viewer viewer, UUID showtimeId) {
        return audience.visible(showtimeId, viewer::mayPreview).orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<PricesAnswer> shown(PriceList list) {
        return ResponseEntity.ok().eTag(Revision.tag(list.version())).body(PricesAnswer.of(list));
    }
}
