package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import io.foyer.benchmarks.scene.Tickets;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * The one statement that uses a ticket up, straight by JDBC with a commit each: what
 * booking-service does at the door but for HTTP, token and signature. It is that of its {@code
 * DoorTickets}, put down again.
 */
final class StraightCheckIns implements Contender {

    private static final long HIGHEST_MICROS = 60_000_000;

    private static final String CHECK_IN =
            """
            WITH admitted AS (
                UPDATE ticket SET status = 'CHECKED_IN', checked_in_at = now(), checked_in_by = ?
                 WHERE showtime_id = ? AND id = ? AND serial = 1 AND status = 'VALID'
                RETURNING showtime_id, id, section, row_label, seat_label),
            told AS (
                INSERT INTO check_in (showtime_id, ticket_id, kind, at, account_id)
                SELECT showtime_id, id, 'CHECKED_IN', now(), ? FROM admitted)
            SELECT id, section, row_label, seat_label FROM admitted
            """;

    private final Tickets tickets;
    private final UUID showtime;
    private final List<UUID> ids;
    private final List<ProcessHandle> postgres;
    private final UUID scanner = UUID.randomUUID();
    private final AtomicInteger next = new AtomicInteger();

    StraightCheckIns(Tickets tickets, UUID showtime, List<UUID> ids, List<ProcessHandle> postgres) {
        this.tickets = tickets;
        this.showtime = showtime;
        this.ids = ids;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "the same statement by JDBC";
    }

    @Override
    public Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException {
        var micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var refused = new LongAdder();
        var before = ProcessorTime.of(postgres);
        var end = System.nanoTime() + (long) (seconds * 1e9);
        Callable<Boolean> door =
                () -> {
                    try (var connection = tickets.connect();
                            var checkIn = connection.prepareStatement(CHECK_IN)) {
                        while (System.nanoTime() < end) {
                            checkIn(checkIn, micros, refused);
                        }
                    }
                    return true;
                };
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : doors.invokeAll(Collections.nCopies(connections, door))) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
        var spent = ProcessorTime.of(postgres).minus(before);
        return new Sample(
                outcome(micros, refused.sum(), seconds),
                spent.toNanos() / 1e3 / Math.max(1, micros.getTotalCount()));
    }

    private void checkIn(PreparedStatement checkIn, ConcurrentHistogram micros, LongAdder refused)
            throws SQLException {
        var begin = System.nanoTime();
        checkIn.setObject(1, scanner);
        checkIn.setObject(2, showtime);
        checkIn.setObject(3, ids.get(Math.floorMod(next.getAndIncrement(), ids.size())));
        checkIn.setObject(4, scanner);
        try (var admitted = checkIn.executeQuery()) {
            if (admitted.next()) {
                micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - begin) / 1_000));
            } else {
                refused.increment();
            }
        }
    }

    private static Outcome outcome(ConcurrentHistogram micros, long refused, double seconds) {
        return new Outcome(
                micros.getTotalCount(),
                refused == 0
                        ? Map.of(200, micros.getTotalCount())
                        : Map.of(200, micros.getTotalCount(), 409, refused),
                seconds,
                0,
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(90),
                micros.getValueAtPercentile(95),
                micros.getValueAtPercentile(99),
                micros.getMaxValue());
    }
}
