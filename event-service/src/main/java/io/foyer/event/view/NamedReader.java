package io.foyer.event.view;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads venues and performers. */
@Repository
class NamedReader {

    private final JdbcClient jdbc;

    NamedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<VenueDocument> venue(UUID id) {
        return jdbc.sql("SELECT " + VenueDocument.COLUMNS + " FROM venue WHERE id = ?")
                .param(id)
                .query((row, number) -> VenueDocument.of(row))
                .optional();
    }

    Optional<PerformerDocument> performer(UUID id) {
        return jdbc.sql("SELECT " + PerformerDocument.COLUMNS + " FROM performer WHERE id = ?")
                .param(id)
                .query((row, number) -> PerformerDocument.of(row))
                .optional();
    }
}
