package io.foyer.search.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that several tables of names have, and arrays of them. */
final class NameRows {

    private NameRows() {}

    static NameKey keyOf(ResultSet row) throws SQLException {
        return new NameKey(NameKind.valueOf(row.getString("kind")), row.getString("name"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }

    static String[] kindsOf(Collection<NameKey> keys) {
        return texts(keys, key -> key.kind().name());
    }

    static String[] namesOf(Collection<NameKey> keys) {
        return texts(keys, NameKey::name);
    }

    /** As an array whose elements Postgres casts, since the driver knows few types of arrays. */
    static <T> @Nullable String[] texts(
            Collection<T> all, Function<T, ? extends @Nullable Object> property) {
        return all.stream()
                .map(property)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
