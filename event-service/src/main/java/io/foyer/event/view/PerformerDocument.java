package io.foyer.event.view;

import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A performer as the API shows them. */
public record PerformerDocument(
        UUID id,
        String name,
        String type,
        @Nullable String biography,
        @Nullable String imageUrl,
        long version) {

    /** What {@link #of} reads. */
    public static final String COLUMNS = "id, name, type, biography, image_url, version";

    public static PerformerDocument of(ResultSet row) throws SQLException {
        return new PerformerDocument(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("biography"),
                row.getString("image_url"),
                row.getLong("version"));
    }
}
