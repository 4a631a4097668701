package io.foyer.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The databases and roles of the platform's services, as {@code databases.sql} spells them. */
public final class PlatformDatabases {

    /** Postgres' words for "that role or database is there already". */
    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");

    private PlatformDatabases() {}

    /** Creates what is missing; what is there stays as it is. The connection is a superuser's. */
    public static void createIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements()) {
                execute(statement, sql);
            }
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static List<String> statements() {
        try (InputStream script = PlatformDatabases.class.getResourceAsStream("databases.sql")) {
            if (script == null) {
                throw new IllegalStateException("databases.sql is not on the class path");
            }
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";", -1))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
