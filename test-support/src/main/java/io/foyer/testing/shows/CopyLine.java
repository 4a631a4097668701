package io.foyer.testing.shows;

import org.jspecify.annotations.Nullable;

/** A line of the text format of Postgres' COPY. */
public final class CopyLine {

    private static final String NULL = "\\N";

    private final StringBuilder line = new StringBuilder(600);

    /** Puts the next column; absent values are null in the table. */
    public CopyLine put(@Nullable Object value) {
        if (!line.isEmpty()) {
            line.append('\t');
        }
        if (value == null) {
            line.append(NULL);
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** The whole line. */
    public String end() {
        return line.append('\n').toString();
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> line.append(text.charAt(i));
            }
        }
    }
}
