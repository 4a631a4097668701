package io.foyer.benchmarks.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processor time that processes and all their children have used, as the system accounts it. */
final class ProcessorTime {

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
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String nameOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("unknown");
    }
}
