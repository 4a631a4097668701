package io.foyer.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a rebuild from its columns. */
final class RebuildRow implements RowMapper<Rebuild> {

    static final String COLUMNS =
            """
            id, state, revision, source, target, fence, reached, written, refused, repaired, kept,
            trouble, started_at, filled_at, finished_at\
            """;

    @Override
    public Rebuild mapRow(ResultSet row, int number) throws SQLException {
        return new Rebuild(
                row.getLong("id"),
                RebuildState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("source"),
                row.getString("target"),
                row.getLong("fence"),
                row.getObject("reached", UUID.class),
                row.getLong("written"),
                row.getLong("refused"),
                row.getLong("repaired"),
                row.getString("kept"),
                row.getString("trouble"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "filled_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
