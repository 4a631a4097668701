package io.foyer.event.view;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.event.edge.Viewer;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Events, for everybody. */
@RestController
@RequestMapping("/api/v1/events")
class EventViewController {

    private final EventViews views;
    private final EventReader reader;
    private final ShowtimeReader showtimes;

    EventViewController(EventViews views, EventReader reader, ShowtimeReader showtimes) {
        this.views = views;
        this.reader = reader;
        this.showtimes = showtimes;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID id, NativeWebRequest request) {
        var published = views.published(id);
        return published.isPresent()
                ? published.get().answer(request, CacheControl.noCache().cachePublic())
                : views.represent(preview(viewer, id)).answer(request, CacheControl.noStore());
    }

    /** Its showtimes by their start, in pages. */
    @GetMapping("/{id}/showtimes")
    PageOf<ShowtimeDocument> showtimes(
            Viewer viewer, @PathVariable UUID id, @Valid PageQuery query) {
        if (views.published(id).isEmpty()) {
            preview(viewer, id);
        }
        var rows = showtimes.ofEvent(id);
        var page = rows.stream().skip(query.offset()).limit(query.size()).toList();
        return PageOf.of(page, query, rows.size()).map(ShowtimeDocument::of);
    }

    private EventDocument preview(Viewer viewer, UUID id) {
        return reader.find(id)
                .filter(event -> viewer.mayPreview(event.organizerId()))
                .orElseThrow(Problem::notFound);
    }
}
