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
import org.springframework.web.bind.annotation.RequestParam;
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

    /**
     * An event with its venue, performers and showtimes.
     *
     * @param include {@code tickets} to have the seats of its coming showtimes listed too
     */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NOTHING") Include include,
            NativeWebRequest request) {
        var withTickets = include == Include.TICKETS;
        var published = views.published(id, withTickets);
        return published.isPresent()
                ? published.get().answer(request, CacheControl.noCache().cachePublic())
                : views.represent(preview(viewer, id), withTickets)
                        .answer(request, CacheControl.noStore());
    }

    /** What an event may come with. */
    enum Include {
        NOTHING,
        TICKETS
    }

    /** Its showtimes by their start, in pages. */
    @GetMapping("/{id}/showtimes")
    PageOf<ShowtimeDocument> showtimes(
            Viewer viewer, @PathVariable UUID id, @Valid PageQuery query) {
        if (views.published(id, false).isEmpty()) {
            preview(viewer, id);
        }
        return showtimes.ofEvent(id, query).map(ShowtimeDocument::of);
    }

    private EventCore preview(Viewer viewer, UUID id) {
        return reader.find(id)
                .filter(event -> viewer.mayPreview(event.organizerId()))
                .orElseThrow(Problem::notFound);
    }
}
