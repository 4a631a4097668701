package io.foyer.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** How soon the first view can be used, on a phone of the middle class. */
@BrowserTest
class FirstTouchTests {

    private static final double MOST_MILLIS = 1_000;

    /** As browsers' own tools slow down a desktop's processor for a phone of the middle class. */
    private static final int SLOWER = 4;

    private final Visitors visitors;

    FirstTouchTests(Visitors visitors) {
        this.visitors = visitors;
    }

    /**
     * The page can be used once its thread has nothing more to do, the first results drawn and a
     * letter typed. Measured is what the processor does for all that, which is the same however
     * busy the machine is that runs the tests; the clock on the wall, slowed down by four on top,
     * would tell of the machine. What the network takes is bounded by the weight, in {@link
     * FirstViewTests}.
     */
    @Test
    void theFirstViewIsLessThanASecondOfWorkForAPhoneOfTheMiddleClass() {
        var fan = visitors.on(Screen.PHONE);
        var browser = fan.window().newCDPSession(fan.page());
        browser.send("Performance.enable", processorTime());

        fan.open("/");
        fan.field("Artist, event, venue or city").fill("a");

        var metrics = browser.send("Performance.getMetrics").getAsJsonArray("metrics");
        var work = 0.0;
        for (var metric : metrics) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                work = metric.getAsJsonObject().get("value").getAsDouble() * 1_000;
            }
        }
        assertThat(work * SLOWER).as("milliseconds of work on a phone").isBetween(1.0, MOST_MILLIS);
    }

    private static JsonObject processorTime() {
        var domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        return domain;
    }
}
