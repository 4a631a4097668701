package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seat map is drawn by pointer and by keys, and nobody's drawing is lost. */
@BrowserTest
class SeatMapEditorTests {

    private static final String PICTURE = "() => document.querySelector('canvas').toDataURL()";

    private final Api api;
    private final Visitor drawer;
    private final Page page;
    private final Organizer promoter;
    private final String venueId;

    SeatMapEditorTests(Api api, Visitors visitors) {
        this.api = api;
        this.drawer = visitors.on(Screen.DESKTOP);
        this.page = drawer.page();
        this.promoter = new Organizer(api);
        this.venueId = promoter.openVenue("A House to Draw", 500);
    }

    @BeforeEach
    void drawsRows() {
        drawer.logIn(promoter);
        drawer.open("/organizer/venues/" + venueId + "/map");
        drawer.field("Rows").fill("3");
        drawer.field("Seats in a row").fill("8");
        panelButton("Add rows").click();
        assertPeople(24);
    }

    @Test
    void byKeysARowIsChosenRemovedAndBroughtBack() {
        var map = page.locator("canvas");
        drawer.tabTo(map);
        drawer.presses("Escape", "ArrowRight", "ArrowDown", "r");
        assertThat(page.locator("#announcer"))
                .containsText("Stalls, row B, seat 1, 8 seats chosen");

        drawer.presses("Delete");
        assertPeople(16);
        drawer.presses("Control+z");
        assertPeople(24);
    }

    @Test
    void aLineDrawnAroundSeatsChoosesThem() {
        var map = page.locator("canvas").boundingBox();
        var mouse = page.mouse();
        mouse.move(map.x + 5, map.y + 5);
        mouse.down();
        for (var corner : List.of(new double[] {1, 0}, new double[] {1, 1}, new double[] {0, 1})) {
            mouse.move(
                    map.x + 5 + corner[0] * (map.width - 10),
                    map.y + 5 + corner[1] * (map.height - 10));
        }
        mouse.up();

        page.getByText("Chosen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("24 seats chosen").first()).isVisible();
    }

    @Test
    void whenItGetsDarkTheSheetIsPaintedAnew() {
        var light = page.evaluate(PICTURE);

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        page.waitForCondition(() -> !light.equals(page.evaluate(PICTURE)));
    }

    @Test
    void whatIsWrongIsSaidAtItsSeat() {
        var map = page.locator("canvas");
        map.focus();
        drawer.presses("Escape", "ArrowRight", "Space");
        page.getByText("Chosen", new Page.GetByTextOptions().setExact(true)).click();
        drawer.field("for a companion").check();

        drawer.button("Publish").click();
        assertThat(page.getByText("One thing keeps it from being published:")).isVisible();
        drawer.button("Show").click();
        assertThat(page.locator("#announcer")).containsText("Stalls, row A, seat");
    }

    @Test
    void whatSomebodyElseSavedIsNotOverwrittenUnasked() {
        drawer.button("Save draft").click();
        assertThat(page.getByText("The draft is saved.")).isVisible();
        somebodyElseSaves();

        panelButton("Add rows").click();
        drawer.button("Save draft").click();

        assertThat(drawer.heading("Somebody else has saved")).isVisible();
        drawer.button("Theirs; mine stays in Undo").click();
        assertPeople(1);
        drawer.button("Undo").click();
        assertPeople(48);
    }

    private void somebodyElseSaves() {
        var seat = Map.of("number", "1", "x", 0, "y", 0);
        var row = Map.of("label", "1", "seats", List.of(seat));
        var section = Map.of("name", "Box", "rows", List.of(row));
        api.put(
                        "venues/" + venueId + "/seat-maps/draft",
                        promoter.token(),
                        Map.of("sections", List.of(section)))
                .expect(204);
    }

    private Locator panelButton(String name) {
        return page.locator("[role=tabpanel] form button").getByText(name);
    }

    private void assertPeople(int count) {
        assertThat(page.getByText(count + " of 500 people")).isVisible();
    }
}
