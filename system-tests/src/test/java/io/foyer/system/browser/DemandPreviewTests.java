package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What the page says of demand while rules are typed is what event-service says once it has them.
 */
@BrowserTest
class DemandPreviewTests {

    private final Api api;
    private final Visitor visitor;
    private final Page page;

    DemandPreviewTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitor = visitors.on(Screen.DESKTOP);
        this.page = visitor.page();
    }

    @Test
    void thePreviewComputedInThePageIsThatOfTheService() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Much in Demand", 2, 10);
        visitor.logIn(promoter);
        visitor.open("/organizer/showtimes/" + show.showtimeId() + "/prices");
        page.getByText("Let it follow demand").click();
        visitor.field("Never below").fill("150");
        visitor.field("Never above").fill("220");
        addRule("Add a rule about sales", 0, "50", "12.5");
        addRule("Add a rule about sales", 1, "80", "40");
        addRule("Add a rule about days", 2, "7", "10");

        visitor.button("Save prices").click();
        assertThat(page.getByText("These prices hold from now on.")).isVisible();

        assertSameAt(promoter, show.showtimeId(), "0.5", 60);
        move("When so much is sold", "85");
        assertSameAt(promoter, show.showtimeId(), "0.85", 60);
        move("When so much is sold", "50");
        move("With so many days left", "7");
        assertSameAt(promoter, show.showtimeId(), "0.5", 7);
    }

    private void addRule(String button, int line, String reached, String percent) {
        visitor.button(button).click();
        var rule = page.locator(".rule").nth(line);
        rule.locator("input").nth(0).fill(reached);
        rule.locator("input").nth(1).fill(percent);
    }

    private void move(String slider, String value) {
        visitor.field(slider).fill(value);
    }

    private void assertSameAt(Organizer promoter, String showtimeId, String sold, int days) {
        var tier =
                api.post(
                                "showtimes/" + showtimeId + "/prices/preview",
                                promoter.token(),
                                Map.of("soldShare", sold, "daysToShow", days))
                        .expect(200)
                        .at("/tiers/0");
        assertThat(page.getByText(dollars(tier.path("target")) + ", ")).isVisible();
        assertThat(page.getByText(dollars(tier.path("targetTotal")) + " with fee and tax"))
                .isVisible();
    }

    private static String dollars(JsonNode money) {
        return String.format(Locale.UK, "US$%,.2f", money.path("amount").asLong() / 100.0);
    }
}
