package io.foyer.queue.room;

import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Seals the seeds of draws that were kept open; only this service has the key for it. Flyway reads
 * version and description from the name.
 */
@Component
class V23__seal_draw_seeds extends BaseJavaMigration {

    private final DrawSeeds seeds;

    V23__seal_draw_seeds(DrawSeeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var query = context.getConnection().createStatement();
                var rooms = query.executeQuery("SELECT showtime_id, draw_seed FROM waiting_room");
                var update =
                        context.getConnection()
                                .prepareStatement(
                                        """
                                        UPDATE waiting_room SET sealed_seed = ?
                                         WHERE showtime_id = ?
                                        """)) {
            while (rooms.next()) {
                var showtimeId = rooms.getObject("showtime_id", UUID.class);
                update.setBytes(1, seeds.seal(showtimeId, rooms.getBytes("draw_seed")));
                update.setObject(2, showtimeId);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
