package io.foyer.booking.ticket.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of tickets, embedded in each file: DejaVu, which has the letters of most languages that
 * are written with an alphabet.
 */
final class Letters {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOX = '\u25a1';
    private static final String NOTHING = "\u2014";

    private final BaseFont plain = font("DejaVuSans.ttf");
    private final BaseFont bold = font("DejaVuSans-Bold.ttf");

    BaseFont plain() {
        return plain;
    }

    BaseFont bold() {
        return bold;
    }

    /**
     * The text as the font can write it, on one line: a letter it does not know is a box, and what
     * is no letter, such as most emoji, is left out.
     */
    static String printable(String text, BaseFont font) {
        var printed = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(character -> printable(character, font))
                .filter(character -> character != 0)
                .forEach(printed::appendCodePoint);
        var line = printed.toString().replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? NOTHING : line;
    }

    /** 0 for what is left out. */
    private static int printable(int character, BaseFont font) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    0;
            default -> known(character, font);
        };
    }

    private static int known(int character, BaseFont font) {
        // Variation selectors say how to draw the character before; here nobody asks them.
        if (character >= 0xfe00 && character <= 0xfe0f) {
            return 0;
        }
        if (font.charExists(character)) {
            return character;
        }
        return Character.isLetterOrDigit(character) ? BOX : 0;
    }

    private static BaseFont font(String name) {
        try (var file = Letters.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            var font =
                    BaseFont.createFont(
                            name,
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            BaseFont.NOT_CACHED,
                            file.readAllBytes(),
                            null);
            font.setSecureRandom(new AlwaysTheSame());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * OpenPDF draws six letters in front of an embedded font's name. Nothing secret depends on
     * them, and the same tickets are to make the same file.
     */
    private static final class AlwaysTheSame extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
