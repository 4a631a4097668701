package io.foyer.booking.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe
 * in front: sections and seats are called what somebody entered.
 */
final class CsvLines {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Writer out;

    CsvLines(Writer out) {
        this.out = out;
    }

    void write(List<@Nullable String> fields) throws IOException {
        var first = true;
        for (var field : fields) {
            if (!first) {
                out.write(',');
            }
            out.write(quoted(defused(field == null ? "" : field)));
            first = false;
        }
        out.write("\r\n");
    }

    private static String defused(String field) {
        return !field.isEmpty() && FORMULA_STARTS.indexOf(field.charAt(0)) >= 0
                ? "'" + field
                : field;
    }

    private static String quoted(String field) {
        return needsQuotes(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private static boolean needsQuotes(String field) {
        return field.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    }
}
