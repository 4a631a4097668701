package io.foyer.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Path;

/** The heap that a JVM's living objects take, after a full collection, as the JVM counts them. */
final class LiveHeap {

    private LiveHeap() {}

    static long bytes(ProcessHandle jvm) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var counted =
                new ProcessBuilder(jcmd, String.valueOf(jvm.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        try (var lines = counted.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.strip().split("\\s+"))
                    .mapToLong(words -> Long.parseLong(words[2]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("jcmd did not count the heap"));
        }
    }
}
