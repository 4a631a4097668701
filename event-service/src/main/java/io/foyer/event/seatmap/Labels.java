package io.foyer.event.seatmap;

/** What sections, rows and seats may be called. */
final class Labels {

    private Labels() {}

    /** Whether a text has nothing to read, or more characters than it may have. */
    static boolean isWrong(String text, int longest) {
        return text.codePoints().allMatch(Labels::isSpace)
                || text.codePointCount(0, text.length()) > longest;
    }

    static String message(String what, int longest) {
        return "Its %s must have 1 to %d characters.".formatted(what, longest);
    }

    /** As JSON Schema's {@code \S} sees it, no-break spaces included. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
