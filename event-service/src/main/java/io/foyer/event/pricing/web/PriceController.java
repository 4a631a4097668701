package io.foyer.event.pricing.web;

import io.foyer.common.problem.Problem;
import io.foyer.event.edge.Answers;
import io.foyer.event.edge.Viewer;
import io.foyer.event.editing.Editor;
import io.foyer.event.pricing.PriceEditing;
import io.foyer.event.pricing.PriceList;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.seatmap.SeatMapPublisher;
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
    private final PriceEditing editing;
    private final ShowtimeAudience audience;
    private final SeatMapPublisher maps;

    PriceController(
            Pricing pricing,
            PriceEditing editing,
            ShowtimeAudience audience,
            SeatMapPublisher maps) {
        this.pricing = pricing;
        this.editing = editing;
        this.audience = audience;
        this.maps = maps;
    }

    @PutMapping
    ResponseEntity<PricesAnswer> set(
            Editor editor, @PathVariable UUID showtimeId, @Valid @RequestBody PricesBody body) {
        Answers.orRefuse(editing.set(editor, showtimeId, body.wishes()));
        return shown(pricing.of(showtimeId));
    }

    @GetMapping
    ResponseEntity<PricesAnswer> all(Viewer viewer, @PathVariable UUID showtimeId) {
        return shown(pricing.of(visible(viewer, showtimeId).id()));
    }

    /** The tiers of one section, given by its id or its name; absent when it has none. */
    @GetMapping("/{section}")
    SectionPricesAnswer one(
            Viewer viewer, @PathVariable UUID showtimeId, @PathVariable String section) {
        var showtime = visible(viewer, showtimeId);
        Predicate<MappedSection> wanted =
                known ->
                        known.section().name().equals(section)
                                || known.section().id().toString().equals(section);
        return maps.find(showtime.venueId(), showtime.seatMapVersion()).stream()
                .flatMap(map -> map.sections().stream())
                .filter(wanted)
                .findFirst()
                .map(known -> SectionPricesAnswer.of(pricing.of(showtimeId), known))
                .filter(answer -> !answer.tiers().isEmpty())
                .orElseThrow(Problem::notFound);
    }

    private Showtime visible(Viewer viewer, UUID showtimeId) {
        return audience.visible(showtimeId, viewer::mayPreview).orElseThrow(Problem::notFound);
    }

    /** What is for sale changes by the clock, and what it costs by demand; the tag does, too. */
    private static ResponseEntity<PricesAnswer> shown(PriceList list) {
        return ResponseEntity.ok()
                .eTag("\"%d-%d\"".formatted(list.version(), list.shifts()))
                .body(PricesAnswer.of(list));
    }
}
