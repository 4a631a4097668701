package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/**
 * The drawn house of {@code Organizer.putOnShow}, whose rows and seats stand one unit apart: where
 * its seats are on the canvas while all of it is shown.
 */
final class SeatMapOnScreen {

    /** Around the house, in units; see the camera of seats/map.js. */
    private static final int MARGIN = 3;

    private final Visitor visitor;
    private final Locator canvas;
    private final int rows;
    private final int seats;

    SeatMapOnScreen(Visitor visitor, int rows, int seats) {
        this.visitor = visitor;
        this.canvas = visitor.page().locator(".map canvas");
        this.rows = rows;
        this.seats = seats;
        visitor.settled();
        assertThat(visitor.page().locator("#free-now")).not().isEmpty();
    }

    /** Clicks, or taps, a seat, both counted from 0. */
    SeatMapOnScreen pick(int row, int seat) {
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        var scale =
                Math.min(
                        box.width / (seats - 1 + 2 * MARGIN), box.height / (rows - 1 + 2 * MARGIN));
        var x = box.width / 2 + (seat - (seats - 1) / 2.0) * scale;
        var y = box.height / 2 + (row - (rows - 1) / 2.0) * scale;
        visitor.page().mouse().click(box.x + x, box.y + y);
        return this;
    }
}
