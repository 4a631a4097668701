package io.foyer.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that a process holds, buffers outside of the heap and all, as Linux counts it. */
final class Resident {

    private static final long KILOBYTE = 1_024;

    private Resident() {}

    static long bytes(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.strip().split("\\s+"))
                    .mapToLong(words -> Long.parseLong(words[1]) * KILOBYTE)
                    .findFirst()
                    .orElseThrow(() -> new IOException("Nothing is said of " + process.pid()));
        }
    }
}
