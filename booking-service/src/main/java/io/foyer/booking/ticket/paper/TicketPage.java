package io.foyer.booking.ticket.paper;

import static io.foyer.booking.ticket.paper.Pen.Style.left;

import io.foyer.booking.ticket.paper.Pen.Box;
import io.foyer.booking.ticket.paper.Pen.Style;
import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * One ticket on a page of A4. All of it lies 20 mm inside, so the page also prints whole on Letter,
 * which is 6 mm wider and 18 mm less tall. The code is 68 mm wide: modules of a millimetre, which
 * any door scanner reads from a copy of a copy.
 */
final class TicketPage {

    private static final float LEFT = 57;
    private static final float RIGHT = 538;
    private static final float TOP = 785;
    private static final float BOTTOM = 57;
    private static final float CARD_BOTTOM = 430;
    private static final float INNER_LEFT = LEFT + 18;
    private static final float INNER_RIGHT = RIGHT - 18;
    private static final float QR_SIDE = 192;
    private static final float QR_LEFT = INNER_RIGHT - QR_SIDE;
    private static final float TEXT_RIGHT = QR_LEFT - 14;

    private static final Color INK = new Color(0x1c, 0x24, 0x38);
    private static final Color QUIET = new Color(0x5b, 0x64, 0x78);
    private static final Color RULE = new Color(0xc9, 0xce, 0xd9);
    private static final Color ALARM = new Color(0xb0, 0x1e, 0x2e);

    private final Letters letters;
    private final String terms;

    TicketPage(Letters letters, String terms) {
        this.letters = letters;
        this.terms = terms;
    }

    /**
     * Draws the ticket.
     *
     * @param position such as "Ticket 1 of 4"
     */
    void draw(PdfContentByte canvas, TicketWords words, String position, QrCode code) {
        var pen = new Pen(canvas);
        head(pen, position);
        pen.frame(RULE, new Box(LEFT, CARD_BOTTOM, RIGHT, TOP), 8);
        pen.write(
                words.event(),
                left(letters.bold(), 24, 10, INK),
                new Box(INNER_LEFT, 692, INNER_RIGHT, 752));
        if (!words.notice().isEmpty()) {
            pen.write(
                    words.notice(),
                    left(letters.bold(), 10, 8, ALARM),
                    new Box(INNER_LEFT, 676, INNER_RIGHT, 692));
        }
        pen.line(RULE, INNER_LEFT, INNER_RIGHT, 672);
        details(pen, words);
        canvas.setColorFill(Color.BLACK);
        code.draw(canvas, QR_LEFT, 466, QR_SIDE);
        pen.write(
                words.reference(),
                left(letters.plain(), 7, 5, QUIET).centred(),
                new Box(QR_LEFT, 448, INNER_RIGHT, 464));
        foot(pen);
    }

    private void head(Pen pen, String position) {
        var band = new Box(LEFT, TOP - 28, RIGHT, TOP);
        pen.fill(INK, band, 8);
        pen.fill(INK, new Box(LEFT, TOP - 28, RIGHT, TOP - 14), 0);
        var inside = new Box(INNER_LEFT, TOP - 26, INNER_RIGHT, TOP - 5);
        pen.write("FOYER", left(letters.bold(), 11, 11, Color.WHITE), inside);
        pen.write(position, left(letters.plain(), 11, 11, Color.WHITE).right(), inside);
    }

    private void details(Pen pen, TicketWords words) {
        label(pen, "WHEN", INNER_LEFT, 664);
        pen.write(words.date(), strong(12), new Box(INNER_LEFT, 637, TEXT_RIGHT, 654));
        pen.write(words.time(), quiet(9), new Box(INNER_LEFT, 612, TEXT_RIGHT, 637));
        label(pen, "WHERE", INNER_LEFT, 604);
        var below = pen.write(words.venue(), strong(12), new Box(INNER_LEFT, 563, TEXT_RIGHT, 594));
        pen.write(words.address(), quiet(9), new Box(INNER_LEFT, 537, TEXT_RIGHT, below));
        var third = (TEXT_RIGHT - INNER_LEFT) / 3;
        seat(pen, "SECTION", words.section(), INNER_LEFT, 2 * third - 24);
        seat(pen, "ROW", words.row(), INNER_LEFT + 2 * third - 18, third / 2 + 10);
        seat(pen, "SEAT", words.seat(), TEXT_RIGHT - third / 2 - 4, third / 2 + 4);
        label(pen, "PRICE", INNER_LEFT, 474);
        pen.write(words.price(), quiet(9), new Box(INNER_LEFT, 446, TEXT_RIGHT, 464));
    }

    private void seat(Pen pen, String label, String value, float from, float width) {
        label(pen, label, from, 528);
        pen.write(value, strong(15), new Box(from, 482, from + width, 518));
    }

    private void foot(Pen pen) {
        label(pen, "TERMS", LEFT, CARD_BOTTOM - 14);
        pen.write(terms, quiet(9), new Box(LEFT, BOTTOM, RIGHT, CARD_BOTTOM - 26));
    }

    private void label(Pen pen, String text, float from, float top) {
        pen.write(
                text,
                left(letters.plain(), 6.5f, 6.5f, QUIET),
                new Box(from, top - 10, from + 80, top));
    }

    private Style strong(float size) {
        return left(letters.bold(), size, 6, INK);
    }

    private Style quiet(float size) {
        return left(letters.plain(), size, 6, QUIET);
    }
}
