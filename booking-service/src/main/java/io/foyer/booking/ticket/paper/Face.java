package io.foyer.booking.ticket.paper;

import java.awt.Color;
import java.text.Normalizer;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * How letters look: each is drawn by the first font that has it. Only those that are drawn get into
 * the file.
 */
final class Face {

    private static final String NOTHING = "\u2014";

    private final List<BaseFont> fonts;

    Face(List<BaseFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /**
     * The text as it can be written, on one line. When a letter of it is unknown, all of it is
     * written as it sounds, in Latin letters: half a name in each would be no name. What is no
     * letter, such as most emoji, is left out.
     */
    String printable(String text) {
        var line = Normalizer.normalize(text, Normalizer.Form.NFC);
        var spelled = line.codePoints().allMatch(this::canBeWritten) ? line : Romanised.of(line);
        var printed = new StringBuilder(spelled.length());
        spelled.codePoints()
                .map(this::printable)
                .filter(c -> c != 0)
                .forEach(printed::appendCodePoint);
        var stripped = printed.toString().replaceAll("\\s+", " ").strip();
        return stripped.isEmpty() ? NOTHING : stripped;
    }

    /** Printable text, to be drawn in this size. */
    Phrase phrase(String printable, float size, Color color) {
        var phrase = new Phrase();
        forEachRun(
                printable,
                (run, font) ->
                        phrase.add(new Chunk(run, new Font(font, size, Font.NORMAL, color))));
        return phrase;
    }

    /** How wide printable text is on one line, in points. */
    float width(String printable, float size) {
        var width = new float[1];
        forEachRun(printable, (run, font) -> width[0] += font.getWidthPoint(run, size));
        return width[0];
    }

    private void forEachRun(String text, BiConsumer<String, BaseFont> draw) {
        var run = new StringBuilder();
        var drawnBy = fonts.getFirst();
        for (var c : text.codePoints().toArray()) {
            // A blank belongs to the word before it.
            var font = c == ' ' ? drawnBy : fontOf(c);
            if (font != drawnBy && !run.isEmpty()) {
                draw.accept(run.toString(), drawnBy);
                run.setLength(0);
            }
            drawnBy = font;
            run.appendCodePoint(c);
        }
        if (!run.isEmpty()) {
            draw.accept(run.toString(), drawnBy);
        }
    }

    private BaseFont fontOf(int character) {
        return fonts.stream()
                .filter(font -> font.charExists(character))
                .findFirst()
                .orElse(fonts.getFirst());
    }

    private boolean canBeWritten(int character) {
        return !Character.isLetterOrDigit(character) || isKnown(character);
    }

    private boolean isKnown(int character) {
        return fonts.stream().anyMatch(font -> font.charExists(character));
    }

    /** 0 for what is left out. */
    private int printable(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    0;
            default -> !isVariation(character) && isKnown(character) ? character : 0;
        };
    }

    /** Variation selectors say how to draw the character before; here nobody asks them. */
    private static boolean isVariation(int character) {
        return character >= 0xfe00 && character <= 0xfe0f;
    }
}
