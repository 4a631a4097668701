package io.foyer.event.browse;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cuts the boxes around the circle out of the index on places. */
@Repository
class PostgresNearbyVenues implements NearbyVenues {

    private final JdbcClient jdbc;

    PostgresNearbyVenues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> within(Near circle) {
        var query = query(circle);
        return jdbc.sql(query.sql()).params(query.parameters()).query(UUID.class).list();
    }

    static Query query(Near circle) {
        var boxes = circle.boxes();
        var parameters = new HashMap<String, Object>();
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            parameters.put("west" + i, box.west());
            parameters.put("south" + i, box.south());
            parameters.put("east" + i, box.east());
            parameters.put("north" + i, box.north());
        }
        var anyBox =
                IntStream.range(0, boxes.size())
                        .mapToObj(
                                i ->
                                        """
                                        point(v.lon, v.lat) <@ box(point(:west%1$d, :south%1$d),
                                                                   point(:east%1$d, :north%1$d))
                                        """
                                                .formatted(i))
                        .collect(Collectors.joining(" OR "));
        return new Query("SELECT v.id FROM venue v WHERE " + anyBox, parameters);
    }
}
