package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import io.foyer.system.client.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A house is drawn from an empty sheet to a published map: by mouse, and by keys without one. What
 * was published is what was drawn.
 */
@BrowserTest
class SeatMapByHandTests {

    /** A pixel of what is drawn here is one to three centimetres. */
    private static final double A_PIXEL = 0.05;

    /** Four seats in a row are 55 cm apart, two rows 90 cm; the sheet's middle is the rows'. */
    private static final double LEFT = -0.825;

    private final Visitor drawer;
    private final SeatMapEditor editor;

    SeatMapByHandTests(Api api, Visitors visitors) {
        this.drawer = visitors.on(Screen.DESKTOP);
        this.editor = SeatMapEditor.open(api, drawer);
    }

    @Test
    void byMouseRowsArePlacedMovedLabelledMarkedAndPublished() {
        var sheet = new Sheet(drawer);
        drawer.button("Place rows").click();
        fillRows("Stalls");
        sheet.click(0, 0);
        editor.takes(8);
        sheet.shows(-2 * LEFT, 0.9);
        sheet.goFarther(3);
        fillRows("Balcony");
        sheet.click(0, 4);
        editor.takes(16);

        drawer.button("Choose").click();
        sheet.drag(LEFT, 4, LEFT + 1, 4);
        openPanel("Chosen");
        assertThat(drawer.page().getByText("8 seats chosen").first()).isVisible();
        editor.fold("Labels and numbers").click();
        drawer.field("Rows are called by").selectOption("NUMBERS");
        drawer.field("First row").fill("10");
        drawer.button("Label rows anew").click();
        sheet.click(LEFT, 0);
        drawer.field("accessible").check();
        sheet.click(LEFT + 0.55, 0);
        drawer.field("for a companion").check();
        openPanel("Sections");
        editor.fold("Balcony").click();
        drawer.field("Price category").last().fill("UPSTAIRS");
        drawer.presses("Tab");

        drawer.button("Check").click();
        assertThat(drawer.page().getByText("Nothing is wrong. It can be published.")).isVisible();
        drawer.button("Publish").click();
        assertThat(drawer.page().getByText("Version 1 with 16 seats is published.")).isVisible();
        var stalls = editor.published("Stalls");
        assertThat(stalls.is("accessible", 0, 0)).isTrue();
        assertThat(stalls.is("companion", 0, 1)).isTrue();
        assertThat(stalls.is("companion", 0, 2)).isFalse();
        assertAt(stalls.seat(0, 0), LEFT, 0);
        var balcony = editor.published("Balcony");
        assertThat(balcony.priceCategory()).isEqualTo("UPSTAIRS");
        assertThat(balcony.rowLabels()).containsExactly("10", "11");
        assertAt(balcony.seat(0, 0), LEFT + 1, 4);
        drawer.nothingWentWrong();
    }

    @Test
    void byKeysTheSameIsDoneWithoutAPointer() {
        types(editor.section(), "Balcony");
        types(editor.rows(), "2");
        types(editor.seats(), "4");
        drawer.presses("Enter");
        editor.takes(8);

        onTheMap("Escape", "ArrowRight", "Space");
        openPanelByKeys("Chosen", "ArrowRight");
        presses(drawer.field("accessible"), "Space");
        onTheMap("Escape", "ArrowRight", "Space");
        presses(drawer.field("for a companion"), "Space");
        onTheMap("r", "Alt+ArrowUp", "Alt+ArrowUp", "Alt+ArrowLeft");
        types(drawer.field("Row label"), "AA");
        drawer.presses("Tab");
        openPanelByKeys("Sections", "ArrowLeft", "ArrowLeft");
        presses(editor.fold("Balcony"), "Enter");
        types(drawer.field("Price category").first(), "UPSTAIRS");
        drawer.presses("Tab");

        presses(drawer.button("Publish"), "Enter");
        assertThat(drawer.page().getByText("Version 1 with 8 seats is published.")).isVisible();
        var balcony = editor.published("Balcony");
        assertThat(balcony.priceCategory()).isEqualTo("UPSTAIRS");
        assertThat(balcony.rowLabels()).containsExactly("AA", "B");
        assertThat(balcony.is("accessible", 0, 0)).isTrue();
        assertThat(balcony.is("companion", 0, 1)).isTrue();
        assertAt(balcony.seat(0, 0), LEFT - 0.1, -0.2);
        assertAt(balcony.seat(1, 0), LEFT, 0.9);
        drawer.nothingWentWrong();
    }

    private void fillRows(String section) {
        openPanel("Add rows");
        editor.section().fill(section);
        editor.rows().fill("2");
        editor.seats().fill("4");
    }

    private void openPanel(String name) {
        editor.panel(name).click();
        editor.isOpen(name);
    }

    private void openPanelByKeys(String name, String... arrows) {
        presses(editor.chosenPanel(), arrows);
        editor.isOpen(name);
    }

    private void types(Locator field, String text) {
        presses(field, "Control+a");
        drawer.page().keyboard().type(text);
    }

    private void onTheMap(String... keys) {
        presses(editor.canvas(), keys);
    }

    private void presses(Locator there, String... keys) {
        drawer.tabTo(there);
        drawer.presses(keys);
    }

    private static void assertAt(JsonNode seat, double x, double y) {
        assertThat(seat.path("x").asDouble()).isCloseTo(x, within(A_PIXEL));
        assertThat(seat.path("y").asDouble()).isCloseTo(y, within(A_PIXEL));
    }
}
