package io.foyer.common.audit;

import org.jspecify.annotations.Nullable;

/** Makes what others may have typed fit for a line of a trail: no control characters, bounded. */
final class PlainText {

    /** Characters; far more than an id, an action or an address has. */
    private static final int LONGEST = 500;

    private PlainText() {}

    /** An entry that reads as one line, whatever came in. */
    static AuditEntry of(AuditEntry entry) {
        return new AuditEntry(
                required(entry.action()),
                entry.actor(),
                optional(entry.object()),
                required(entry.result()),
                optional(entry.clientAddress()));
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : required(text);
    }

    private static String required(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(
                        point -> {
                            if (isUnsafe(point)) {
                                plain.append("\\u%04x".formatted(point));
                            } else {
                                plain.appendCodePoint(point);
                            }
                        });
        return plain.toString();
    }

    /** Line ends of any kind, other controls, what turns writing around, and halves of pairs. */
    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
