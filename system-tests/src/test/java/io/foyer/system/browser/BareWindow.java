package io.foyer.system.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A window of a Chromium of its own, driven by its protocol alone. Playwright tells each of its
 * pages that somebody looks at it, always: such a page is never hidden, and freezing it does
 * nothing.
 */
final class BareWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process browser;
    private final DevTools tools;

    /**
     * @param folder for what the browser writes
     * @param script runs in each page before anything else
     */
    BareWindow(Path folder, String script) throws IOException {
        browser =
                new ProcessBuilder(
                                Chromium.find().toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--no-first-run",
                                "--window-size=1000,900",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("chromium.log").toFile())
                        .start();
        var port = folder.resolve("DevToolsActivePort");
        Awaitility.await("Chromium")
                .atMost(PATIENCE)
                .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
        tools = new DevTools(Files.readAllLines(port).getFirst());
        tools.send("Page.enable", Map.of());
        tools.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void go(String url) {
        tools.send("Page.navigate", Map.of("url", url));
    }

    /** What a function of the page answers, now or later, as a text. */
    String ask(String function) {
        var answer =
                tools.send(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                "Promise.resolve((" + function + ")()).then(String)",
                                "awaitPromise",
                                true,
                                "returnByValue",
                                true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(function + ": " + answer.get("exceptionDetails"));
        }
        return answer.getAsJsonObject("result").get("value").getAsString();
    }

    /** Waits until a function of the page says so. */
    void waitsUntil(String function) {
        waitsUntil(function, PATIENCE);
    }

    void waitsUntil(String function, Duration atMost) {
        Awaitility.await(function)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(_ -> true) // a page that is being left answers nothing
                .until(() -> ask(function).equals("true"));
    }

    /** Another tab is looked at, and nothing in this one runs any more. */
    void fallsAsleep() {
        tools.lookAway();
        waitsUntil("() => document.hidden");
        tools.send("Page.setWebLifecycleState", Map.of("state", "frozen"));
    }

    void wakes() {
        tools.send("Page.setWebLifecycleState", Map.of("state", "active"));
        tools.lookBack();
    }

    @Override
    public void close() throws InterruptedException {
        tools.close();
        browser.destroy();
        if (!browser.waitFor(10, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
        }
    }
}
