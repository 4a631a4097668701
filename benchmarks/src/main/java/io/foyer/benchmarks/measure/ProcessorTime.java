package io.foyer.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Processor time that processes and all their children have used, as the system accounts it; that
 * of children that have ended too, where the system tells it: the connections of a limit end with
 * its round, and what Postgres did for them would be missing.
 */
final class ProcessorTime {

    /** proc_pid_stat(5): user and system time, and both of children, counted after the name. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final Duration TICK = Duration.ofMillis(10);

    private ProcessorTime() {}

    static Duration of(Collection<ProcessHandle> processes) {
        return byProgram(processes).values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The same by what was started: a program's children count as its own. */
    static Map<String, Duration> byProgram(Collection<ProcessHandle> processes) {
        var times = new TreeMap<String, Duration>();
        processes.stream()
                .distinct()
                .forEach(
                        process ->
                                times.merge(
                                        nameOf(process), withChildren(process), Duration::plus));
        return times;
    }

    private static Duration withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessorTime::withEnded)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What a process has used, and those of its children that it has waited for. */
    private static Duration withEnded(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            // The name comes before it, in brackets, and may hold anything.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, FIRST_TIME, FIRST_TIME + TIMES)
                    .map(ticks -> TICK.multipliedBy(Long.parseLong(ticks)))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException noSuchFile) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private static String nameOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("unknown");
    }
}
