package io.foyer.event.browse;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.event.browse.EventFilter.Sort;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists events. */
@Repository
class EventLists {

    private final JdbcClient jdbc;
    private final NearbyVenues nearby;
    private final Totals totals;
    private final InstantSource clock;
    private final BrowseProperties limits;

    EventLists(
            JdbcClient jdbc,
            NearbyVenues nearby,
            Totals totals,
            InstantSource clock,
            BrowseProperties limits) {
        this.jdbc = jdbc;
        this.nearby = nearby;
        this.totals = totals;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * A page of events.
     *
     * @param owner whose, drafts included; absent for everybody's public ones
     */
    PageOf<EventItem> list(EventFilter filter, Optional<UUID> owner, PageQuery page) {
        var area =
                filter.circle(limits.maxRadiusKm())
                        .map(circle -> new Area(circle, nearby.within(circle)));
        var selection = new Selection(filter, owner, area, clock.instant());
        if (owner.isPresent() || selection.sort() == Sort.NAME) {
            var every = EveryEvent.of(selection);
            return page(
                    selection, page, items(every.page(page.size(), page.offset())), every::count);
        }
        var dated = new DatedEvents(selection);
        var items = items(dated.page(page.size(), page.offset()));
        return selection.days().isPresent()
                ? page(selection, page, items, dated::count)
                : page(
                        selection,
                        page,
                        withUndated(selection, page, items),
                        EveryEvent.of(selection)::count);
    }

    /** Fills up a page that reaches past the last event with a date. */
    private List<EventItem> withUndated(
            Selection selection, PageQuery page, List<EventItem> dated) {
        var missing = page.size() - dated.size();
        if (missing == 0) {
            return dated;
        }
        var before =
                dated.isEmpty() && page.offset() > 0
                        ? count(new DatedEvents(selection).count())
                        : page.offset() + dated.size();
        var all = new ArrayList<>(dated);
        var skipped = Math.max(0, page.offset() - before);
        all.addAll(items(EveryEvent.undated(selection).page(missing, skipped)));
        return all;
    }

    /** A page that is not full tells by itself how many there are. */
    private PageOf<EventItem> page(
            Selection selection, PageQuery page, List<EventItem> items, Supplier<Query> count) {
        var isLast = items.size() < page.size() && (page.offset() == 0 || !items.isEmpty());
        var total =
                isLast
                        ? page.offset() + items.size()
                        : totals.of(selection.counted(), () -> count(count.get()));
        return PageOf.of(items, page, total);
    }

    private List<EventItem> items(Query query) {
        return jdbc.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> EventItem.of(row))
                .list();
    }

    private long count(Query query) {
        return jdbc.sql(query.sql()).params(query.parameters()).query(Long.class).single();
    }
}
