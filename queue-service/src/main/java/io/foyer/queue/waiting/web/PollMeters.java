package io.foyer.queue.waiting.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts polls that were answered ahead of the framework among those that it answers. */
@Component
class PollMeters {

    private static final String REQUESTS = "http.server.requests";

    private final Timer shown;
    private final Timer unchanged;
    private final Counter atOnce;

    PollMeters(MeterRegistry metrics) {
        this.shown = timer(metrics, HttpStatus.OK, "SUCCESS");
        this.unchanged = timer(metrics, HttpStatus.NOT_MODIFIED, "REDIRECTION");
        this.atOnce = metrics.counter("foyer.polls.at.once");
    }

    void answered(HttpStatus status, long startedAt) {
        atOnce.increment();
        (status == HttpStatus.OK ? shown : unchanged)
                .record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
    }

    /** With the tags that the framework gives: what is summed and alarmed by them stays whole. */
    private static Timer timer(MeterRegistry metrics, HttpStatus status, String outcome) {
        return metrics.timer(
                REQUESTS,
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
                PlaceController.PLACES + "/{placeId}");
    }
}
