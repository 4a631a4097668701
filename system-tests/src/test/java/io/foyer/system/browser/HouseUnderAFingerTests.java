package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A house of 20,000 seats on a phone of the middle class, whose fingers move and zoom it. What is
 * bounded is how long after one frame with a new picture the next frame comes, whatever the browser
 * does in between.
 */
@BrowserTest
class HouseUnderAFingerTests {

    private static final int SEATS = 20_000;

    /** Somebody else's work on the machine delays pictures as on no phone: the best of so many. */
    private static final int ROUNDS = 4;

    /** Of one gesture. */
    private static final int STEPS = 30;

    /** At the median: thirty pictures a second. */
    private static final int USUAL_MILLIS = 34;

    /** At the 95th percentile. */
    private static final int SELDOM_MILLIS = 100;

    private static final String WATCH =
            """
            () => {
              window.pictures = [];
              let drawn = false;
              let before = 0;
              const { clearRect } = CanvasRenderingContext2D.prototype;
              CanvasRenderingContext2D.prototype.clearRect = function (...box) {
                drawn = true;
                return clearRect.apply(this, box);
              };
              const watch = (now) => {
                if (drawn) window.pictures.push(now - before);
                [drawn, before] = [false, now];
                requestAnimationFrame(watch);
              };
              requestAnimationFrame(watch);
            }
            """;

    private final Api api;
    private final Visitor fan;
    private final Page page;

    HouseUnderAFingerTests(Api api, Visitors visitors) {
        this.api = api;
        this.fan = visitors.with(Screen.PHONE.options().setDeviceScaleFactor(2));
        this.page = fan.page();
    }

    @Test
    void twentyThousandSeatsFollowTheFingersOnAPhoneOfTheMiddleClass() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Dedos", promoter.openArena(SEATS), Map.of());
        fan.open("/showtimes/" + show.showtimeId());
        assertThat(page.locator("#free-now")).containsText("20,000 places are free just now");
        var canvas = page.locator(".map canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        var x = box.x + box.width / 2;
        var y = box.y + box.height / 2;
        var phone = SlowPhone.of(fan).slowedDown();
        page.evaluate(WATCH);

        var seen = new ArrayList<String>();
        for (var round = 0; round < ROUNDS; round++) {
            page.evaluate("() => { window.pictures = []; }");
            spread(phone, x, y, 30, 130);
            drag(phone, x, y);
            spread(phone, x, y, 30, 130);
            drag(phone, x, y);
            spread(phone, x, y, 130, 10);

            var pictures = pictures();
            assertThat(pictures).hasSizeGreaterThan(2 * STEPS);
            var usual = pictures.get(pictures.size() / 2);
            var seldom = pictures.get(pictures.size() * 95 / 100);
            if (usual < USUAL_MILLIS && seldom < SELDOM_MILLIS) {
                fan.nothingWentWrong();
                return;
            }
            seen.add("%.0f ms at the median, %.0f at the 95th percentile".formatted(usual, seldom));
        }
        assertThat(seen).as("from picture to picture").isEmpty();
    }

    private List<Double> pictures() {
        return ((List<?>) page.evaluate("() => window.pictures"))
                .stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
    }

    /** Two fingers, so far from the middle, go so far. */
    private static void spread(SlowPhone phone, double x, double y, double from, double to) {
        for (var step = 0; step <= STEPS; step++) {
            var reach = from + (to - from) * step / STEPS;
            phone.touch(
                    step == 0 ? "touchStart" : "touchMove",
                    new double[] {x - reach, y},
                    new double[] {x + reach, y});
        }
        phone.touch("touchEnd");
    }

    /** One finger goes around. */
    private static void drag(SlowPhone phone, double x, double y) {
        for (var step = 0; step <= STEPS; step++) {
            var turn = 2 * Math.PI * step / STEPS;
            phone.touch(
                    step == 0 ? "touchStart" : "touchMove",
                    new double[] {x + 100 * Math.sin(turn), y + 100 * Math.cos(turn) - 50});
        }
        phone.touch("touchEnd");
    }
}
