package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code pgbench} with a script of one statement, prepared, a commit each. */
final class PgBench implements Contender {

    private static final List<String> PLACES =
            List.of("/usr/bin/pgbench", "/usr/local/bin/pgbench");
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Pattern PROCESSED =
            Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) \\(without");

    private final String name;
    private final List<String> command;
    private final List<ProcessHandle> postgres;

    private PgBench(String name, List<String> command, List<ProcessHandle> postgres) {
        this.name = name;
        this.command = command;
        this.postgres = postgres;
    }

    /** Where it is installed, if it is; the newest. */
    static Optional<Path> program() throws IOException {
        var versions =
                Files.isDirectory(VERSIONS)
                        ? newestFirst().map(version -> version.resolve("bin/pgbench"))
                        : Stream.<Path>empty();
        return Stream.concat(versions, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> newestFirst() throws IOException {
        try (var folders = Files.list(VERSIONS)) {
            return folders.sorted((a, b) -> b.compareTo(a)).toList().stream();
        }
    }

    /** With as many clients as booking-service has connections. */
    static PgBench of(
            Path program,
            String name,
            Path script,
            int port,
            int clients,
            List<ProcessHandle> postgres) {
        return new PgBench(
                name,
                List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=1",
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=booking_service",
                        "--file=" + script),
                postgres);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample play(LoadProcess generator, int ignored, double seconds, double rate)
            throws IOException {
        var whole = Stream.concat(command.stream(), times(seconds)).toList();
        var before = ProcessorTime.of(postgres);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "foyer");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var spent = ProcessorTime.of(postgres).minus(before);
        var count = Long.parseLong(found(PROCESSED, said));
        var perSecond = Double.parseDouble(found(RATE, said));
        return new Sample(
                new Outcome(count, Map.of(200, count), count / perSecond, 0, 0, 0, 0, 0, 0),
                spent.toNanos() / 1e3 / Math.max(1, count));
    }

    private static Stream<String> times(double seconds) {
        return Stream.of("--time=" + Math.max(1, Math.round(seconds)), "booking_db");
    }

    private static String found(Pattern pattern, String said) throws IOException {
        var match = pattern.matcher(said);
        if (!match.find()) {
            throw new IOException("pgbench said: " + said);
        }
        return match.group(1);
    }
}
