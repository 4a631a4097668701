package io.foyer.booking.ticket.paper;

import java.awt.Color;
import java.text.Bidi;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** Draws areas, and text that always fits: long ones wrap, then shrink, and at last are cut. */
record Pen(PdfContentByte canvas) {

    private static final float LEADING = 1.2f;
    private static final float STEP = 0.5f;

    /** How far letters reach below their line. */
    private static final float DEPTH = 0.25f;

    private static final String CUT = "\u2026";

    /** Where a line may end: at a blank, and behind any character of scripts that have none. */
    private static final Pattern BREAKS =
            Pattern.compile(" |(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}])");

    void fill(Color color, Box area, float radius) {
        canvas.setColorFill(color);
        canvas.roundRectangle(area.left(), area.bottom(), area.width(), area.height(), radius);
        canvas.fill();
    }

    void frame(Color color, Box area, float radius) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(0.8f);
        canvas.roundRectangle(area.left(), area.bottom(), area.width(), area.height(), radius);
        canvas.stroke();
    }

    void line(Color color, float left, float right, float y) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(0.5f);
        canvas.moveTo(left, y);
        canvas.lineTo(right, y);
        canvas.stroke();
    }

    /**
     * From the top of the area down, as large as the style wants and the area allows.
     *
     * @return what lies free below it
     */
    float write(String text, Style style, Box area) {
        var printed = style.face().printable(text);
        for (var size = style.largest(); size >= style.smallest(); size -= STEP) {
            if (fits(printed, style, size, area)) {
                return lay(printed, style, size, area);
            }
        }
        var whole = hasRoom(printed, style, style.smallest(), area);
        return lay(whole ? printed : cut(printed, style, area), style, style.smallest(), area);
    }

    private String cut(String text, Style style, Box area) {
        var shorter = text;
        while (!shorter.isEmpty() && !hasRoom(shorter + CUT, style, style.smallest(), area)) {
            var left = shorter.codePointCount(0, shorter.length()) * 9 / 10;
            shorter = shorter.substring(0, shorter.offsetByCodePoints(0, left)).strip();
        }
        return shorter + CUT;
    }

    /** No word is broken while a smaller size can prevent it. */
    private boolean fits(String text, Style style, float size, Box area) {
        var widest =
                Arrays.stream(BREAKS.split(text))
                        .mapToDouble(word -> style.face().width(word, size))
                        .max()
                        .orElse(0);
        return widest <= area.width() && hasRoom(text, style, size, area);
    }

    private boolean hasRoom(String text, Style style, float size, Box area) {
        return !ColumnText.hasMoreText(column(text, style, size, area).go(true));
    }

    private float lay(String text, Style style, float size, Box area) {
        var column = column(text, style, size, area);
        column.go();
        return column.getYLine() - size * DEPTH;
    }

    private ColumnText column(String text, Style style, float size, Box area) {
        var column = new ColumnText(canvas);
        column.setRunDirection(
                Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                        ? PdfWriter.RUN_DIRECTION_LTR
                        : PdfWriter.RUN_DIRECTION_NO_BIDI);
        column.setSimpleColumn(
                style.face().phrase(text, size, style.color()),
                area.left(),
                area.bottom(),
                area.right(),
                area.top(),
                size * LEADING,
                style.alignment());
        return column;
    }

    /** An area of the page, in points from its lower left corner. */
    record Box(float left, float bottom, float right, float top) {

        float width() {
            return right - left;
        }

        float height() {
            return top - bottom;
        }
    }

    /**
     * How text looks.
     *
     * @param largest size in points if there is room
     * @param smallest size before the text is cut
     */
    record Style(Face face, float largest, float smallest, Color color, int alignment) {

        static Style left(Face face, float largest, float smallest, Color color) {
            return new Style(face, largest, smallest, color, Element.ALIGN_LEFT);
        }

        Style right() {
            return new Style(face, largest, smallest, color, Element.ALIGN_RIGHT);
        }

        Style centred() {
            return new Style(face, largest, smallest, color, Element.ALIGN_CENTER);
        }
    }
}
