package io.foyer.booking.inventory;

import io.foyer.common.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks again for showtimes that an earlier release wrote down without something that this one
 * needs. Which these are is said by the migration that made them so.
 */
@Component
class OutdatedShowtimes {

    private static final Logger log = LoggerFactory.getLogger(OutdatedShowtimes.class);

    private final JdbcClient jdbc;
    private final ShowtimeImport imports;
    private final InventoryProperties limits;

    OutdatedShowtimes(JdbcClient jdbc, ShowtimeImport imports, InventoryProperties limits) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.limits = limits;
    }

    /** Some of them; several instances at once ask for some twice, which does no harm. */
    void look() {
        try {
            next().forEach(this::bring);
        } catch (Problem unavailable) {
            log.debug("Outdated showtimes are asked for again later", unavailable);
        }
    }

    private List<UUID> next() {
        return jdbc.sql("SELECT showtime_id FROM showtime_to_bring_again LIMIT ?")
                .param(limits.turnBatch())
                .query(UUID.class)
                .list();
    }

    private void bring(UUID showtimeId) {
        imports.bring(showtimeId);
        jdbc.sql("DELETE FROM showtime_to_bring_again WHERE showtime_id = ?")
                .param(showtimeId)
                .update();
    }
}
