package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.client.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Colours, the legend and the list say what each seat costs, also after prices have changed. */
@BrowserTest
class PricesOnTheMapTests {

    /** Demand is looked at every ten seconds, a seat map for what it lacks every thirty. */
    private static final int PATIENCE = 60_000;

    private static final Tier STANDARD =
            Tier.everywhere("Standard", 100_00).inDemand(80_00, 150_00);
    private static final Tier FRONT = Tier.row("Front", 300_00, "Stalls", "1");

    private final Api api;
    private final Organizer promoter;
    private final Show show;
    private final Visitor fan;
    private final ColoursOnTheMap colours;

    PricesOnTheMapTests(Api api, Visitors visitors) {
        this.api = api;
        this.promoter = new Organizer(api);
        this.show = promoter.putOnShow("Colores", 4, 10, List.of(STANDARD, FRONT));
        this.fan = visitors.on(Screen.DESKTOP);
        this.colours = new ColoursOnTheMap(fan, show);
        fan.open("/showtimes/" + show.showtimeId());
        assertThat(fan.page().locator("#free-now")).containsText("40 places are free just now");
    }

    @Test
    void paintedRowsHaveTheirOwnColourOnTheMapAndTheirPriceInLegendAndList() {
        assertThat(legend()).containsText("Standard US$100.00");
        assertThat(legend()).containsText("Front US$300.00");
        colours.tell("Stalls", "1", "Front");
        colours.tell("Stalls", "2", "Standard");
        fan.canBeUsedByEverybody("painted-rows");

        opensTheList();
        assertThat(section()).containsText("Stalls: 40 free, US$100.00 – US$300.00");
        assertThat(rows().first()).hasText("Row 1: 10 free, US$300.00");
        assertThat(rows().nth(1)).hasText("Row 2: 10 free, US$100.00");
        assertThat(legend()).containsText("Front US$300.00");
        assertThat(seats().locator("svg")).hasCount(10);
        fan.canBeUsedByEverybody("painted-rows-list");
    }

    @Test
    void aPriceThatDemandMovesIsTrueWhereverItStandsWithoutAReload() {
        new SeatMapOnScreen(fan, 4, 10).pick(2, 0);
        assertThat(basket()).containsText("US$100.00");

        var other = new Customer(api);
        var held = other.hold(show, show.seatIds().subList(10, 16)).expect(201);
        other.pay(held.path("id").asString());

        assertThat(legend()).containsText("Standard US$105.00", patiently());
        assertThat(basket()).containsText("US$105.00");
        colours.tell("Stalls", "3", "Standard");
        opensTheList();
        assertThat(rows().nth(2)).hasText("Row 3: 10 free, US$105.00");
    }

    @Test
    void rowsThatAreSoldAtAnotherPriceFromNowOnChangeTheirColourUnderOnesEyes() {
        promoter.price(
                show.showtimeId(),
                List.of(STANDARD, FRONT, Tier.row("Last", 50_00, "Stalls", "4")));

        assertThat(legend()).containsText("Last US$50.00", patiently());
        colours.tell("Stalls", "4", "Last");
        colours.tell("Stalls", "1", "Front");
        opensTheList();
        assertThat(rows().last()).hasText("Row 4: 10 free, US$50.00");
    }

    @Test
    void rowsThatGetAPriceOfTheHouseChangeTheirColourThoughNoPriceIsNew() {
        opensTheList();
        assertThat(rows().last()).hasText("Row 4: 10 free, US$100.00");

        promoter.price(
                show.showtimeId(), List.of(STANDARD, Tier.row("Front", 300_00, "Stalls", "4")));

        assertThat(rows().last()).hasText("Row 4: 10 free, US$300.00", soon());
        assertThat(rows().first()).hasText("Row 1: 10 free, US$100.00");
        fan.page().getByRole(AriaRole.TAB).first().click();
        colours.tell("Stalls", "4", "Front");
        colours.tell("Stalls", "1", "Standard");
    }

    private void opensTheList() {
        fan.page().getByRole(AriaRole.TAB).last().click();
        assertThat(seats()).hasCount(10);
    }

    private Locator legend() {
        return fan.page().locator(".legend");
    }

    private Locator basket() {
        return fan.page().locator(".basket");
    }

    private Locator section() {
        return fan.field("Section").first().locator("option");
    }

    private Locator rows() {
        return fan.field("Row").locator("option");
    }

    private Locator seats() {
        return fan.page().locator(".seats button");
    }

    private static HasTextOptions soon() {
        return new HasTextOptions().setTimeout(PATIENCE);
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }
}
