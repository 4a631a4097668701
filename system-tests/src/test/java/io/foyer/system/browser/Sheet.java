package io.foyer.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

/**
 * The sheet of the seat map's editor as it is once its first rows were placed: they fill it, see
 * the camera of pages/organizer/map. Places on it are in metres, as the map has them.
 */
final class Sheet {

    /** How much of the sheet is used, beside a metre around what is drawn. */
    private static final double USED = 0.88;

    /** By one press of “Farther”. */
    private static final double FARTHER = 1.4;

    private final Visitor drawer;
    private final Locator canvas;
    private double width = 20;
    private double height = 20;
    private double middle;
    private double zoom = 1;

    /** An empty one, whose middle is at 0, 0. */
    Sheet(Visitor drawer) {
        this.drawer = drawer;
        this.canvas = drawer.page().locator("canvas");
    }

    /** From now on it shows rows so wide and so deep, the first of which is at 0. */
    void shows(double rowsWidth, double rowsDepth) {
        width = rowsWidth;
        height = rowsDepth;
        middle = rowsDepth / 2;
    }

    void goFarther(int times) {
        for (var time = 0; time < times; time++) {
            drawer.button("Farther").click();
            zoom /= FARTHER;
        }
    }

    void click(double x, double y) {
        var box = box();
        drawer.page().mouse().click(left(box, x), top(box, y));
    }

    /** Draws with the button held down, as the hand does: not in one leap. */
    void drag(double fromX, double fromY, double toX, double toY) {
        var box = box();
        var mouse = drawer.page().mouse();
        mouse.move(left(box, fromX), top(box, fromY));
        mouse.down();
        var steps = 8;
        for (var step = 1; step <= steps; step++) {
            mouse.move(
                    left(box, fromX + (toX - fromX) * step / steps),
                    top(box, fromY + (toY - fromY) * step / steps));
        }
        mouse.up();
    }

    private BoundingBox box() {
        canvas.scrollIntoViewIfNeeded();
        return canvas.boundingBox();
    }

    private double left(BoundingBox box, double x) {
        return box.x + box.width / 2 + x * scale(box);
    }

    private double top(BoundingBox box, double y) {
        return box.y + box.height / 2 + (y - middle) * scale(box);
    }

    private double scale(BoundingBox box) {
        return Math.min(box.width / (width + 2), box.height / (height + 2)) * USED * zoom;
    }
}
