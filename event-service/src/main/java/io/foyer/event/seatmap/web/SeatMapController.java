package io.foyer.event.seatmap.web;

import io.foyer.common.cache.Representation;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** A venue's published seat maps, for everybody. */
@RestController
@RequestMapping("/api/v1/venues/{venueId}")
class SeatMapController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final VenueCatalogue venues;
    private final SeatMapPublisher maps;
    private final JsonMapper json;

    SeatMapController(VenueCatalogue venues, SeatMapPublisher maps, JsonMapper json) {
        this.venues = venues;
        this.maps = maps;
        this.json = json;
    }

    @GetMapping("/seat-maps/{version}")
    ResponseEntity<SeatMapAnswer> one(@PathVariable UUID venueId, @PathVariable int version) {
        var map = maps.find(venueId, version).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag("\"" + version + "\"")
                .body(SeatMapAnswer.of(map));
    }

    /** The document that {@code PUT /venues/{id}/seat-maps/draft} takes, of any venue. */
    @GetMapping("/seat-maps/{version}/export")
    ResponseEntity<byte[]> export(
            @PathVariable UUID venueId, @PathVariable int version, NativeWebRequest request) {
        var map = maps.find(venueId, version).orElseThrow(Problem::notFound);
        var file = json.writeValueAsBytes(SeatMapFile.of(map.asDraft()));
        return Representation.of(file, version).answer(request, FOR_EVER);
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
}
