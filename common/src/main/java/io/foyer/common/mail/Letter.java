package io.foyer.common.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail says, as plain text: how it looks, and the escaping that needs, is {@link
 * LetterLayout}'s to do. Control characters become blanks, so that no name can begin a header line
 * or a new paragraph.
 */
public record Letter(String subject, List<Part> parts) {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** A part of a letter, one below the other. */
    public sealed interface Part {

        record Paragraph(String text) implements Part {

            public Paragraph {
                text = onOneLine(text);
            }
        }

        /**
         * Leads to a page of the web client.
         *
         * @param path with query and fragment, below the public address of the platform
         */
        record Link(String label, String path) implements Part {

            public Link {
                label = onOneLine(label);
                if (!path.startsWith("/")) {
                    throw new IllegalArgumentException("A path begins with a slash");
                }
            }

            /** Without the path, which may hold a secret. */
            @Override
            public String toString() {
                return "Link[%s]".formatted(label);
            }
        }

        /** What belongs together line by line, such as what is to be paid for what. */
        record Table(List<Row> rows) implements Part {

            public Table {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * A line of a table.
     *
     * @param strong whether it is what the table comes to
     */
    public record Row(String label, String value, boolean strong) {

        public Row {
            label = onOneLine(label);
            value = onOneLine(value);
        }

        public static Row of(String label, String value) {
            return new Row(label, value, false);
        }

        /** The last line of a sum. */
        public static Row total(String label, String value) {
            return new Row(label, value, true);
        }
    }

    public Letter {
        subject = onOneLine(subject);
        parts = List.copyOf(parts);
    }

    /** A letter that says nothing yet. */
    public static Letter about(String subject) {
        return new Letter(subject, List.of());
    }

    /** This letter with one more paragraph. */
    public Letter say(String text) {
        return with(new Part.Paragraph(text));
    }

    /** This letter with one more link; see {@link Part.Link}. */
    public Letter link(String label, String path) {
        return with(new Part.Link(label, path));
    }

    /** This letter with one more table; without rows it is left out. */
    public Letter table(List<Row> rows) {
        return rows.isEmpty() ? this : with(new Part.Table(rows));
    }

    private Letter with(Part part) {
        return new Letter(subject, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    private static String onOneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
