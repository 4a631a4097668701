package io.foyer.event.seatmap;

import io.foyer.event.store.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The published seat maps in the database: one document per version, and a row per section. */
@Repository
class SeatMaps {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SeatMaps(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Integer> newestVersion(UUID venueId) {
        return jdbc.sql(
                        """
                        SELECT version FROM seat_map WHERE venue_id = ?
                         ORDER BY version DESC LIMIT 1
                        """)
                .param(venueId)
                .query(Integer.class)
                .optional();
    }

    void insert(SeatMap map, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO seat_map (venue_id, version, seat_count, document, published_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        map.venueId(),
                        map.version(),
                        map.seatCount(),
                        json.writeValueAsString(map),
                        Columns.timestamp(now))
                .update();
        for (var position = 0; position < map.sections().size(); position++) {
            insert(map, position);
        }
    }

    private void insert(SeatMap map, int position) {
        var section = map.sections().get(position).section();
        jdbc.sql(
                        """
                        INSERT INTO seat_map_section
                            (id, venue_id, seat_map_version, position, name, type, price_category,
                             general_admission, capacity, held_back)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        section.id(),
                        map.venueId(),
                        map.version(),
                        position,
                        section.name(),
                        section.type(),
                        section.priceCategory(),
                        section.generalAdmission(),
                        section.capacity(),
                        section.heldBack())
                .update();
    }

    Optional<SeatMap> find(UUID venueId, int version) {
        return jdbc.sql("SELECT document FROM seat_map WHERE venue_id = ? AND version = ?")
                .params(venueId, version)
                .query(String.class)
                .optional()
                .map(document -> json.readValue(document, SeatMap.class));
    }

    List<Section> sections(UUID venueId, int version) {
        return jdbc.sql(
                        """
                        SELECT id, name, type, price_category, general_admission, capacity,
                               held_back
                          FROM seat_map_section
                         WHERE venue_id = ? AND seat_map_version = ?
                         ORDER BY position
                        """)
                .params(venueId, version)
                .query(
                        (row, number) ->
                                new Section(
                                        Columns.uuid(row, "id"),
                                        row.getString("name"),
                                        row.getString("type"),
                                        row.getString("price_category"),
                                        row.getBoolean("general_admission"),
                                        row.getInt("capacity"),
                                        row.getInt("held_back")))
                .list();
    }
}
