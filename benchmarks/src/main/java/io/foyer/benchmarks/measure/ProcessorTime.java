package io.foyer.benchmarks.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** Processor time that processes and all their children have used, as the system accounts it. */
final class ProcessorTime {

    private ProcessorTime() {}

    static Duration of(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
