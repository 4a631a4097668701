package io.foyer.platform.payment;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables over restarts: a file to which every new version of a row is appended, one line
 * each ({@code table<TAB>json}), and which is rewritten from the tables when it is opened and when
 * it has grown much. Lines are handed to the operating system before a call is answered, so a
 * killed process loses nothing that it told; a machine that loses power may.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long REWRITE_AFTER_CHARACTERS = 64L << 20;

    private final @Nullable Path file;
    private final Map<String, Table<?>> tables = new LinkedHashMap<>();
    private @Nullable BufferedWriter writer;
    private long written;

    Journal(@Nullable Path file) {
        this.file = file;
    }

    void register(Table<?> table) {
        tables.put(table.name(), table);
    }

    /** Reads what was kept; called once, when every table is registered. */
    void open() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(this::replay);
                }
            }
            rewrite(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The payment sandbox can't use its journal " + file, e);
        }
    }

    private void replay(String line) {
        int tab = line.indexOf('\t');
        Table<?> table = tab < 0 ? null : tables.get(line.substring(0, tab));
        try {
            if (table != null) {
                table.replay(line.substring(tab + 1));
            }
        } catch (RuntimeException e) {
            // The last line of a killed process may be half a line: it was never answered.
            LOG.warn("Skipped an unreadable line of {}: {}", file, e.getClass().getSimpleName());
        }
    }

    void append(String table, Stored row) {
        if (writer == null) {
            return;
        }
        try {
            writeLine(writer, table, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLine(BufferedWriter out, String table, Stored row) throws IOException {
        String line = table + '\t' + Json.MAPPER.writeValueAsString(row) + '\n';
        out.write(line);
        written += line.length();
    }

    /** Hands everything appended to the operating system. */
    void flush() {
        if (writer == null || file == null) {
            return;
        }
        try {
            writer.flush();
            if (written > REWRITE_AFTER_CHARACTERS) {
                rewrite(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the past: the file holds each row once afterwards. */
    void rewrite() {
        if (file != null) {
            try {
                rewrite(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void rewrite(Path target) throws IOException {
        close();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
            for (Table<?> table : tables.values()) {
                for (Stored row : table.oldestFirst()) {
                    writeLine(out, table.name(), row);
                }
            }
        }
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        written = 0;
        writer = Files.newBufferedWriter(target, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
