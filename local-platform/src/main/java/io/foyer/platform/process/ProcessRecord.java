package io.foyer.platform.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One remembered process.
 *
 * @param startedAt milliseconds since the epoch
 * @param program the file it ran, empty when the system does not tell
 */
public record ProcessRecord(String name, long pid, long startedAt, String program) {

    // Linux computes a start from the time of booting, which moves when the clock is set.
    private static final long START_TOLERANCE_MILLIS = 2_000;

    static ProcessRecord of(String name, ProcessHandle handle) {
        return new ProcessRecord(name, handle.pid(), start(handle), program(handle));
    }

    static Optional<ProcessRecord> parse(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ProcessRecord(
                            fields.get(0),
                            Long.parseLong(fields.get(1)),
                            Long.parseLong(fields.get(2)),
                            fields.get(3)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    String line() {
        return "%s\t%d\t%d\t%s".formatted(name, pid, startedAt, program);
    }

    /** The process, if it still runs and is the same. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle handle) {
        return handle.isAlive()
                && program.equals(program(handle))
                && Math.abs(start(handle) - startedAt) <= START_TOLERANCE_MILLIS;
    }

    private static long start(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String program(ProcessHandle handle) {
        return handle.info().command().orElse("");
    }
}
