package io.foyer.event.view;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.edge.Viewer;
import jakarta.validation.Valid;
import java.util.Optional;
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
    private final EventLists lists;

    EventViewController(
            EventViews views, EventReader reader, ShowtimeReader showtimes, EventLists lists) {
        this.views = views;
        this.reader = reader;
        this.showtimes = showtimes;
        this.lists = lists;
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

    /** Events in pages: everybody's public ones, or all of the caller's own. */
    @GetMapping
    PageOf<EventItem> list(Viewer viewer, @Valid EventFilter filter, @Valid PageQuery query) {
        if (!filter.onlyMine()) {
            return lists.list(filter, Optional.empty(), query);
        }
        var caller = viewer.caller().orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED));
        return lists.list(filter, Optional.of(caller.accountId()), query);
    }

    /** Its showtimes by their start, in pages. */
    @GetMapping("/{id}/showtimes")
    PageOf<ShowtimeDocument> showtimes(
            Viewer viewer, @PathVariable UUID id, @Valid PageQuery query) {
        if (views.published(id, false).isEmpty()) {
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
