package io.foyer.platform.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one run of a process has added to its log. */
final class LogTail {

    private static final long LARGE = 16 * 1024 * 1024;
    private static final int END = 64 * 1024;

    private final Path log;
    private final long start;

    private LogTail(Path log, long start) {
        this.log = log;
        this.start = start;
    }

    /** Begins where the log ends now; a large log first makes room, once, under another name. */
    static LogTail from(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** The last cause that was named, else the last line that is not part of a stack trace. */
    String lastWords() {
        List<String> lines = lines();
        return lines.reversed().stream()
                .filter(line -> line.startsWith("Caused by:"))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it printed nothing" : lines.getLast());
    }

    private List<String> lines() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(start, file.length() - END));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !isOfStackTrace(line))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean isOfStackTrace(String line) {
        return line.startsWith("at ") || line.matches("\\.\\.\\. \\d+ more");
    }
}
