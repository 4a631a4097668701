package io.foyer.booking.report.web;

import io.foyer.booking.report.ReportProperties;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Lets so many exports go on at once on this instance; who finds no place comes back later. */
@Component
class ExportPlaces {

    private final Semaphore free;
    private final Duration comeBackAfter;

    ExportPlaces(ReportProperties limits) {
        this.free = new Semaphore(limits.exports());
        this.comeBackAfter = limits.exportRetryAfter();
    }

    /**
     * @throws Problem {@code OVERLOADED} when all are taken
     */
    Place take() {
        if (!free.tryAcquire()) {
            throw new Problem(ProblemType.OVERLOADED).retryAfter(comeBackAfter);
        }
        return free::release;
    }

    /** Is given back when it is closed. */
    @FunctionalInterface
    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
