package io.foyer.event.view;

import io.foyer.event.pricing.CurrentPrices;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.sales.Counters;
import io.foyer.event.store.Columns;
import io.foyer.event.view.EventCore.OnTheBill;
import io.foyer.event.view.EventDocument.ShowtimeOfEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads an event, in five queries however many showtimes and performers it has. */
@Repository
class EventReader {

    private final JdbcClient jdbc;
    private final ShowtimeReader showtimes;
    private final Pricing pricing;
    private final InstantSource clock;

    EventReader(JdbcClient jdbc, ShowtimeReader showtimes, Pricing pricing, InstantSource clock) {
        this.jdbc = jdbc;
        this.showtimes = showtimes;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** The event, published or not; absent when there is none or it was deleted. */
    @Transactional(readOnly = true) // one connection, however many queries
    public Optional<EventCore> find(UUID id) {
        return jdbc.sql(
                        """
                        SELECT id, name, description, category, status, organizer_id, image_url,
                               venue_id, version, cancellable, deadline_hours, keeps_service_fee,
                               kept_percent
                          FROM event
                         WHERE id = ? AND deleted_at IS NULL
                        """)
                .param(id)
                .query((row, number) -> core(row))
                .optional();
    }

    /** How full its showtimes are, now. */
    CountersOfEvent counters(UUID id) {
        var counters = new HashMap<UUID, Counters>();
        jdbc.sql("SELECT showtime_id, total, free, held, sold FROM sales WHERE event_id = ?")
                .param(id)
                .query(
                        row -> {
                            counters.put(
                                    Columns.uuid(row, "showtime_id"),
                                    new Counters(
                                            row.getInt("total"),
                                            row.getInt("free"),
                                            row.getInt("held"),
                                            row.getInt("sold")));
                        });
        return new CountersOfEvent(counters);
    }

    private EventCore core(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        return new EventCore(
                id,
                row.getString("name"),
                row.getString("description"),
                EventCategory.valueOf(row.getString("category")),
                EventStatus.valueOf(row.getString("status")),
                Columns.uuid(row, "organizer_id"),
                row.getString("image_url"),
                Policies.read(row),
                Columns.uuid(row, "venue_id"),
                bill(id),
                showtimes(id),
                row.getLong("version"));
    }

    private List<OnTheBill> bill(UUID eventId) {
        return jdbc.sql(
                        """
                        SELECT performer_id, headliner FROM event_performer
                         WHERE event_id = ? ORDER BY position
                        """)
                .param(eventId)
                .query(OnTheBill.class)
                .list();
    }

    private List<ShowtimeOfEvent> showtimes(UUID eventId) {
        var rows = showtimes.ofEvent(eventId);
        var prices = pricing.now(rows.stream().map(ShowtimeRow::id).toList());
        var now = clock.instant();
        return rows.stream()
                .map(row -> ShowtimeOfEvent.of(row, tiers(prices.get(row.id())), now))
                .toList();
    }

    private static List<PriceTier> tiers(@Nullable CurrentPrices prices) {
        return prices == null ? List.of() : prices.tiers();
    }
}
