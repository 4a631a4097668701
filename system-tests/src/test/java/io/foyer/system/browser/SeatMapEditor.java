package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The editor of a venue's seat map, before an empty sheet, and what was published of it. */
final class SeatMapEditor {

    private static final int CAPACITY = 500;

    private final Api api;
    private final Visitor drawer;
    private final Page page;
    private final Organizer promoter;
    private final String venueId;

    private SeatMapEditor(Api api, Visitor drawer) {
        this.api = api;
        this.drawer = drawer;
        this.page = drawer.page();
        this.promoter = new Organizer(api);
        this.venueId = promoter.openVenue("An Empty Sheet", CAPACITY);
    }

    static SeatMapEditor open(Api api, Visitor drawer) {
        var editor = new SeatMapEditor(api, drawer);
        drawer.logIn(editor.promoter);
        drawer.open("/organizer/venues/" + editor.venueId + "/map");
        editor.takes(0);
        return editor;
    }

    /** Waits until it takes so many people. */
    void takes(int people) {
        assertThat(page.locator(".drawing")).containsText(people + " of " + CAPACITY + " people");
    }

    Locator canvas() {
        return page.locator("canvas");
    }

    Locator section() {
        return drawer.field("Section (a new name makes a new one)");
    }

    Locator rows() {
        return drawer.field("Rows");
    }

    Locator seats() {
        return drawer.field("Seats in a row");
    }

    Locator panel(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator chosenPanel() {
        return page.locator("[role=tab][aria-selected=true]");
    }

    void isOpen(String panel) {
        assertThat(panel(panel)).hasAttribute("aria-selected", "true");
    }

    Locator fold(String name) {
        return page.locator("summary").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** A section of the first version, as everybody gets it. */
    Published published(String section) {
        return new Published(
                api.get("venues/" + venueId + "/seat-maps/1/export", promoter.token())
                        .expect(200)
                        .path("sections")
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals(section))
                        .findFirst()
                        .orElseThrow());
    }

    record Published(JsonNode section) {

        String priceCategory() {
            return section.path("priceCategory").asString();
        }

        List<String> rowLabels() {
            return section.path("rows").findValuesAsString("label");
        }

        JsonNode seat(int row, int seat) {
            return section.path("rows").path(row).path("seats").path(seat);
        }

        boolean is(String mark, int row, int seat) {
            return seat(row, seat).path(mark).asBoolean(false);
        }
    }
}
