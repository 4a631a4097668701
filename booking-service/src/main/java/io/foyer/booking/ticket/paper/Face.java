package io.foyer.booking.ticket.paper;

import java.awt.Color;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * How letters look. What the first font does not have is drawn by the first other one that has all
 * of it, so that a name is not made of two hands; if none has, each letter by the first that has
 * it. Only those that are drawn get into the file.
 */
final class Face {

    private static final String NOTHING = "\u2014";

    private static final Set<UnicodeScript> LETTER_BY_LETTER =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HANGUL,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.LATIN,
                    UnicodeScript.GREEK,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.COMMON,
                    UnicodeScript.INHERITED);

    private final BaseFont first;
    private final List<BaseFont> others;

    /**
     * @param others are asked for scripts that are written letter by letter, such as China's and
     *     Korea's; in others, such as India's, letters change with their neighbours, and nobody
     *     here knows how
     */
    Face(BaseFont first, List<BaseFont> others) {
        this.first = first;
        this.others = List.copyOf(others);
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
        var rest = fontOfWhatTheFirstLacks(text);
        var drawnBy = first;
        for (var c : text.codePoints().toArray()) {
            // A blank belongs to the word before it.
            var font = c == ' ' ? drawnBy : fontOf(c, rest);
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

    private Optional<BaseFont> fontOfWhatTheFirstLacks(String text) {
        var lacking = text.codePoints().filter(c -> !first.charExists(c)).toArray();
        return others.stream()
                .filter(font -> Arrays.stream(lacking).allMatch(font::charExists))
                .findFirst();
    }

    private BaseFont fontOf(int character, Optional<BaseFont> rest) {
        return first.charExists(character)
                ? first
                : rest.or(() -> otherWith(character)).orElse(first);
    }

    private Optional<BaseFont> otherWith(int character) {
        return others.stream().filter(font -> font.charExists(character)).findFirst();
    }

    private boolean canBeWritten(int character) {
        return !Character.isLetterOrDigit(character) || isKnown(character);
    }

    private boolean isKnown(int character) {
        return first.charExists(character)
                || (LETTER_BY_LETTER.contains(UnicodeScript.of(character))
                        && otherWith(character).isPresent());
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
