package io.foyer.event.view;

import io.foyer.common.money.Money;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists events. */
@Repository
class EventLists {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ViewProperties limits;

    EventLists(JdbcClient jdbc, InstantSource clock, ViewProperties limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * A page of events.
     *
     * @param owner whose, drafts included; absent for everybody's public ones
     */
    PageOf<EventItem> list(EventFilter filter, Optional<UUID> owner, PageQuery page) {
        var query = new EventQuery(filter, owner, clock.instant(), limits.maxRadiusKm());
        var items =
                jdbc.sql(query.page() + " LIMIT :size OFFSET :offset")
                        .params(query.parameters())
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, number) -> item(row))
                        .list();
        var total = jdbc.sql(query.count()).params(query.parameters()).query(Long.class).single();
        return PageOf.of(items, page, total);
    }

    private static EventItem item(ResultSet row) throws SQLException {
        return new EventItem(
                Columns.uuid(row, "id"),
                row.getString("name"),
                EventCategory.valueOf(row.getString("category")),
                EventStatus.valueOf(row.getString("status")),
                row.getString("image_url"),
                new VenueSummary(
                        Columns.uuid(row, "venue_id"),
                        row.getString("venue_name"),
                        row.getString("city"),
                        row.getString("country"),
                        row.getString("time_zone")),
                Columns.instantOrNull(row, "starts_at"),
                price(row),
                row.getObject("distance_km", Double.class));
    }

    private static @Nullable Money price(ResultSet row) throws SQLException {
        var amount = Columns.longOrNull(row, "from_price");
        return amount == null ? null : new Money(amount, row.getString("currency"));
    }
}
