package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.client.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A house of 20,000 seats, moved and zoomed. */
@BrowserTest
class LargeHouseTests {

    private static final int SEATS = 20_000;

    /** The time that drawing takes at the median, on a machine that has much else to do. */
    private static final int MILLIS = 50;

    /** Watches how long each frame's drawing takes while the wheel turns, in and out again. */
    private static final String TURN =
            """
            async () => {
              const canvas = document.querySelector('.map canvas');
              const { left, top, width, height } = canvas.getBoundingClientRect();
              const frames = [];
              const ask = window.requestAnimationFrame;
              window.requestAnimationFrame = (draw) => ask((now) => {
                const began = performance.now();
                draw(now);
                frames.push(performance.now() - began);
              });
              for (let turn = 0; turn < 80; turn += 1) {
                canvas.dispatchEvent(new WheelEvent('wheel', {
                  deltaY: turn < 40 ? -50 : 50, clientX: left + width / 2, clientY: top + height / 4, bubbles: true, cancelable: true,
                }));
                await new Promise((resume) => { ask(resume); });
              }
              window.requestAnimationFrame = ask;
              return frames.sort((a, b) => a - b)[frames.length >> 1];
            }
            """;

    private final Api api;
    private final Visitors visitors;

    LargeHouseTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void twentyThousandSeatsAreMovedAndZoomedSmoothly() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Estadio", promoter.openArena(SEATS), Map.of());
        var fan = visitors.on(Screen.DESKTOP);
        fan.open("/showtimes/" + show.showtimeId());
        assertThat(fan.page().locator("#free-now")).containsText("20,000 places are free just now");

        assertThat(((Number) fan.page().evaluate(TURN)).doubleValue()).isLessThan(MILLIS);
        fan.canBeUsedByEverybody("arena");
        aRowAtAnotherPriceIsSeenFromAfar(promoter, show);
    }

    /** On a phone, where single seats are too small to be drawn. */
    private void aRowAtAnotherPriceIsSeenFromAfar(Organizer promoter, Show show) {
        var map = api.get("showtimes/" + show.showtimeId() + "/seat-map", null).expect(200);
        var section = map.at("/sections/0/name").asString();
        var row = map.at("/sections/0/rows/0/label").asString();
        promoter.price(
                show.showtimeId(),
                List.of(
                        Tier.everywhere("Usual", 50_00),
                        Tier.row("Best row", 90_00, section, row)));

        var fan = visitors.on(Screen.PHONE);
        fan.open("/showtimes/" + show.showtimeId());
        assertThat(fan.page().locator(".legend")).containsText("Best row US$90.00");
        var colours = new ColoursOnTheMap(fan, show);
        colours.tell(section, row, "Best row");
        colours.tell(section, map.at("/sections/0/rows/3/label").asString(), "Usual");
        fan.keepPicture("arena-from-afar");
    }
}
