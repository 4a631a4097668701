package io.foyer.search.changestream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the stream has come, in this service's own database. Debezium reads and writes it. */
@Repository
class StreamOffsets {

    static final String TABLE = "stream_offset";

    private final JdbcClient jdbc;

    StreamOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the next engine begin with a snapshot of the whole table. */
    void forget() {
        jdbc.sql("DELETE FROM stream_offset").update();
    }
}
