package io.foyer.booking.ticket.checkin.web;

import io.foyer.booking.ticket.checkin.CheckInProperties;
import io.foyer.booking.ticket.checkin.OfflineScan;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What uploads may say about time: the earliest scan wins, so one from a scanner whose clock is
 * wrong must not count.
 */
@Component
class ScanTimes {

    private final CheckInProperties limits;
    private final InstantSource clock;

    ScanTimes(CheckInProperties limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The scans, their times as exact as they are kept.
     *
     * @throws Problem {@code VALIDATION_FAILED} when there are too many, or a time cannot be
     */
    List<OfflineScan> checked(BatchBody body) {
        if (body.items().size() > limits.batch()) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED,
                    "At most %d scans at once.".formatted(limits.batch()));
        }
        var now = clock.instant();
        var earliest = now.minus(limits.offlineFor());
        var latest = now.plus(limits.ahead());
        for (var item : body.items()) {
            if (item.at().isBefore(earliest) || item.at().isAfter(latest)) {
                throw new Problem(
                                ProblemType.VALIDATION_FAILED,
                                "The scanner's clock is wrong, or a scan is too old.")
                        .with("at", item.at())
                        .with("now", now);
            }
        }
        return body.items().stream()
                .map(item -> new OfflineScan(item.code(), item.at().truncatedTo(ChronoUnit.MICROS)))
                .toList();
    }
}
