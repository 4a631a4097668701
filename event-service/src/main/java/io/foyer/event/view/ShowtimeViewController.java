package io.foyer.event.view;

import io.foyer.common.cache.Representation;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.event.edge.Viewer;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Showtimes and their layouts, for everybody. */
@RestController
@RequestMapping("/api/v1/showtimes")
class ShowtimeViewController {

    private final ShowtimeReader showtimes;
    private final LatelyRead lately;
    private final Layouts layouts;
    private final JsonMapper json;

    ShowtimeViewController(
            ShowtimeReader showtimes, LatelyRead lately, Layouts layouts, JsonMapper json) {
        this.showtimes = showtimes;
        this.lately = lately;
        this.layouts = layouts;
        this.json = json;
    }

    /** Read fresh each time: whoever sells asks right after hearing of a change. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID id, NativeWebRequest request) {
        var row = visible(viewer, id);
        return Representation.of(json.writeValueAsBytes(ShowtimeDocument.of(row)), row.version())
                .answer(request, CacheControl.noCache());
    }

    /** Public showtimes of one day, as the clocks at their venues show it. */
    @GetMapping
    PageOf<ShowtimeDocument> onDay(@RequestParam LocalDate date, @Valid PageQuery query) {
        return showtimes.onDay(date, query).map(ShowtimeDocument::of);
    }

    /**
     * The layout for drawing. With {@code v} naming the present layout version the answer never
     * changes, so it may be kept for good, and is sent without a look at the showtime.
     */
    @GetMapping("/{id}/seat-map")
    ResponseEntity<byte[]> seatMap(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String v,
            NativeWebRequest request) {
        var ready = layouts.ready(id, v);
        if (ready.isPresent()) {
            return ready.get().answer(request, Layouts.forGood());
        }
        var row = v.isEmpty() ? shown(viewer, id) : visible(viewer, id);
        return layouts.of(row).answer(request, layouts.caching(row, v));
    }

    /** Good enough for whoever may keep the answer for longer than that anyway. */
    private ShowtimeRow shown(Viewer viewer, UUID id) {
        return lately.find(id).filter(ShowtimeRow::isPublic).orElseGet(() -> visible(viewer, id));
    }

    private ShowtimeRow visible(Viewer viewer, UUID id) {
        return showtimes
                .find(id)
                .filter(row -> row.isPublic() || viewer.mayPreview(row.organizerId()))
                .orElseThrow(Problem::notFound);
    }
}
