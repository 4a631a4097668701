package io.foyer.common.direct;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * Answers to one kind of request, 200 or 304, that are given ahead of the framework: counted among
 * those that it gives, as {@code http.server.requests}, and by themselves as {@code
 * foyer.direct.answers}. They have no spans.
 */
public final class DirectAnswers {

    /** What Spring Security writes into every answer. */
    public static final Map<String, String> HEADERS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "X-XSS-Protection", "0",
                    "Referrer-Policy", "no-referrer");

    /** The name by which they are counted alone, with the tag {@code uri}. */
    public static final String COUNTER = "foyer.direct.answers";

    private final Timer shown;
    private final Timer unchanged;
    private final Counter all;

    /**
     * @param uri the pattern by which the framework counts such requests
     */
    public DirectAnswers(MeterRegistry metrics, String uri) {
        this.shown = timer(metrics, uri, HttpStatus.OK, "SUCCESS");
        this.unchanged = timer(metrics, uri, HttpStatus.NOT_MODIFIED, "REDIRECTION");
        this.all = metrics.counter(COUNTER, "uri", uri);
    }

    /**
     * One was sent.
     *
     * @param startedAt by {@link System#nanoTime}
     */
    public void sent(HttpStatus status, long startedAt) {
        all.increment();
        (status == HttpStatus.OK ? shown : unchanged)
                .record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
    }

    /** With the tags that the framework gives: what is summed and alarmed by them stays whole. */
    private static Timer timer(
            MeterRegistry metrics, String uri, HttpStatus status, String outcome) {
        return metrics.timer(
                "http.server.requests",
                "error",
                "none",
                "exception",
                "none",
                "method",
                "GET",
                "outcome",
                outcome,
                "status",
                String.valueOf(status.value()),
                "uri",
                uri);
    }
}
