package io.foyer.system.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A phone of the middle class on a mobile network, as browsers' own tools emulate it for such a
 * phone: a processor four times slower than the one that runs the tests, 150 ms from a request to
 * its answer, 1.6 Mbit/s down and 0.75 up.
 */
final class SlowPhone {

    private static final int SLOWER = 4;

    /** Of what a page does: texts, objects and elements, made and thrown away. */
    private static final String KNOWN_WORK =
            """
            () => {
              for (let round = 0; round < 300; round++) {
                const rows = Array.from({ length: 200 }, (_, n) => ({ id: n, label: 'Row ' + (n * round) % 97 }));
                const copy = JSON.parse(JSON.stringify(rows)).sort((a, b) => a.label < b.label ? -1 : 1);
                const list = document.createElement('ul');
                for (const { label } of copy.slice(0, 40)) list.append(Object.assign(document.createElement('li'), { textContent: label }));
              }
            }
            """;

    /** What that takes a processor that is four times as fast as the phone's. */
    private static final double KNOWN_WORK_MILLIS = 45;

    private static final int TRIP_MILLIS = 150;
    private static final int DOWN_BYTES_A_MILLISECOND = 200;
    private static final int UP_BYTES_A_MILLISECOND = 94;

    /** That a browser opens to one server, without HTTP/2. */
    private static final int CONNECTIONS = 6;

    private final Page page;
    private final CDPSession browser;

    private SlowPhone(Visitor visitor) {
        this.page = visitor.page();
        this.browser = visitor.window().newCDPSession(page);
        browser.send("Performance.enable", fields("timeDomain", "threadTicks"));
    }

    static SlowPhone of(Visitor visitor) {
        return new SlowPhone(visitor);
    }

    /** Slows the network down. */
    SlowPhone onTheRoad() {
        browser.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", TRIP_MILLIS);
        network.addProperty("downloadThroughput", 1_000 * DOWN_BYTES_A_MILLISECOND);
        network.addProperty("uploadThroughput", 1_000 * UP_BYTES_A_MILLISECOND);
        browser.send("Network.emulateNetworkConditions", network);
        return this;
    }

    /**
     * Slows the processor down for as long as the window is open, by keeping it busy for three
     * quarters of the time.
     */
    SlowPhone slowedDown() {
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        browser.send("Emulation.setCPUThrottlingRate", rate);
        return this;
    }

    /**
     * What the page's thread has had to do so far, on the phone's processor. A processor that is
     * slower than usual at the moment, since others use it too or it is another one, is so much
     * nearer to the phone's; how slow it is, known work tells.
     */
    double millisOfWork() {
        var done = millisOfTasks();
        page.evaluate(KNOWN_WORK);
        var known = millisOfTasks() - done;
        return done * SLOWER * Math.min(1, KNOWN_WORK_MILLIS / known);
    }

    private double millisOfTasks() {
        var metrics = browser.send("Performance.getMetrics").getAsJsonArray("metrics");
        var seconds =
                StreamSupport.stream(metrics.spliterator(), false)
                        .map(metric -> metric.getAsJsonObject())
                        .filter(metric -> metric.get("name").getAsString().equals("TaskDuration"))
                        .findFirst()
                        .orElseThrow()
                        .get("value")
                        .getAsDouble();
        return seconds * 1_000;
    }

    /** What a function makes of a trip's milliseconds, bytes a millisecond, and connections. */
    double millisOfNetwork(String function) {
        var network = List.of(TRIP_MILLIS, DOWN_BYTES_A_MILLISECOND, CONNECTIONS);
        return ((Number) page.evaluate(function, network)).doubleValue();
    }

    /** Fingers on the glass, each as x and y; none when they are lifted. */
    void touch(String kind, double[]... fingers) {
        var points = new JsonArray();
        for (var id = 0; id < fingers.length; id++) {
            var point = new JsonObject();
            point.addProperty("x", fingers[id][0]);
            point.addProperty("y", fingers[id][1]);
            point.addProperty("id", id);
            points.add(point);
        }
        var event = fields("type", kind);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }

    private static JsonObject fields(String name, String value) {
        var fields = new JsonObject();
        fields.addProperty(name, value);
        return fields;
    }
}
