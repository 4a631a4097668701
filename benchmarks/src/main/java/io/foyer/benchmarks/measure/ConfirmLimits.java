package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.measure.JdbcRounds.Statement;
import io.foyer.benchmarks.scene.HeldBookings;
import io.foyer.benchmarks.scene.Scene;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The work of a confirmation inside of Postgres, one booking at a time and 64 at a time. */
final class ConfirmLimits {

    /** As many connections as booking-service has. */
    private static final int CONNECTIONS = 16;

    private static final int WRITERS = 2;
    private static final int BATCH = 64;
    private static final String ONE = "SELECT bench_confirm_next()";

    private final Scene scene;
    private final List<String> wrong;

    private ConfirmLimits(Scene scene, List<String> wrong) {
        this.scene = scene;
        this.wrong = wrong;
    }

    /** Makes the functions in booking_db. */
    static ConfirmLimits in(Scene scene, HeldBookings any, List<String> wrong)
            throws SQLException, IOException {
        try (var connection = any.connect();
                var statement = connection.createStatement();
                InputStream sql = HeldBookings.class.getResourceAsStream("confirm.sql")) {
            statement.execute(
                    new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
        }
        return new ConfirmLimits(scene, wrong);
    }

    /** By pgbench where it is installed, else by a loop that does the same. */
    Contender oneByOne(HeldBookings share) throws SQLException, IOException {
        number(share, "one");
        var program = PgBench.program();
        if (program.isEmpty()) {
            System.out.println("confirm: there is no pgbench here; its part is done by JDBC");
        }
        return from(
                share,
                "one",
                program.isPresent()
                        ? pgbench(program.get())
                        : byJdbc("one by one, by JDBC", CONNECTIONS, new One(), share));
    }

    Contender inBatches(HeldBookings share) throws SQLException {
        number(share, "many");
        return from(share, "many", byJdbc("64 a statement, by JDBC", WRITERS, new Many(), share));
    }

    private Contender pgbench(Path program) throws IOException {
        var script = scene.file("confirm.pgbench");
        Files.writeString(script, ONE + ";\n");
        return PgBench.of(
                program,
                "one by one, by pgbench",
                script,
                scene.platform().settings().ports().postgres(),
                CONNECTIONS,
                postgres());
    }

    private Contender byJdbc(
            String name, int connections, Statement statement, HeldBookings share) {
        return new JdbcRounds(name, connections, statement, share::connect, postgres());
    }

    /** Each round begins with the first booking again. */
    private Contender from(HeldBookings share, String side, Contender rounds) {
        return new UndoneRounds(
                new Contender() {
                    @Override
                    public String name() {
                        return rounds.name();
                    }

                    @Override
                    public Sample play(
                            LoadProcess generator, int connections, double seconds, double rate)
                            throws IOException {
                        restart(share, side);
                        return rounds.play(generator, connections, seconds, rate);
                    }
                },
                share,
                () -> {},
                wrong);
    }

    private static void restart(HeldBookings share, String side) throws IOException {
        try (var connection = share.connect();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SEQUENCE bench_next_" + side + " RESTART");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void number(HeldBookings share, String side) throws SQLException {
        try (var connection = share.connect();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO bench_held (side, n, id)
                                SELECT ?, n - 1, id FROM unnest(?::uuid[]) WITH ORDINALITY AS held (id, n)
                                """)) {
            insert.setString(1, side);
            insert.setArray(2, connection.createArrayOf("uuid", share.ids().toArray(UUID[]::new)));
            insert.executeUpdate();
        }
    }

    private List<ProcessHandle> postgres() {
        return scene.platform().stores().postgres().handles();
    }

    private record One() implements Statement {

        @Override
        public String sql() {
            return ONE;
        }

        @Override
        public long run(PreparedStatement prepared) throws SQLException {
            prepared.execute();
            return 1;
        }
    }

    private record Many() implements Statement {

        @Override
        public String sql() {
            return "SELECT bench_confirm_many(" + BATCH + ")";
        }

        @Override
        public long run(PreparedStatement prepared) throws SQLException {
            try (var row = prepared.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
