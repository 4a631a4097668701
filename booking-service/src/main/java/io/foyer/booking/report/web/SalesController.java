package io.foyer.booking.report.web;

import io.foyer.booking.report.Occupancies;
import io.foyer.booking.report.SalesInterval;
import io.foyer.booking.report.SalesOutcome;
import io.foyer.booking.report.SalesQuery;
import io.foyer.booking.report.SalesReports;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How an event sells, for its organizer and for admins. */
@RestController
class SalesController {

    private final ReportedShowtimes events;
    private final SalesReports reports;
    private final Occupancies occupancies;

    SalesController(ReportedShowtimes events, SalesReports reports, Occupancies occupancies) {
        this.events = events;
        this.reports = reports;
        this.occupancies = occupancies;
    }

    /**
     * What was sold from {@code from} until before {@code to}, and how full the showtimes are now.
     *
     * @param timeZone whose days and hours are meant
     * @param currency the one that most tickets were sold in when absent
     */
    @GetMapping("/api/v1/events/{eventId}/sales")
    ResponseEntity<SalesView> sales(
            @PathVariable UUID eventId,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(required = false) @Nullable UUID showtimeId,
            @RequestParam(defaultValue = "day") SalesInterval interval,
            @RequestParam(defaultValue = "UTC") ZoneId timeZone,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
            Caller caller) {
        requireRegion(timeZone);
        var showtimes = events.of(eventId, showtimeId, caller);
        var query =
                new SalesQuery(
                        showtimes, from, to, interval, timeZone, Optional.ofNullable(currency));
        return switch (reports.of(query)) {
            case SalesOutcome.Found(var report) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(SalesView.of(report, occupancies.of(showtimes)));
            case SalesOutcome.TooLong(var most) ->
                    throw new Problem(
                            ProblemType.VALIDATION_FAILED,
                            "A report names at most %d parts; ask for longer intervals or less time."
                                    .formatted(most));
        };
    }

    /** To Postgres {@code UTC-2} is east of Greenwich and to Java it is west; regions are clear. */
    private static void requireRegion(ZoneId zone) {
        if (!zone.getId().equals("UTC") && !zone.getId().contains("/")) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED, "A time zone is UTC or one of a region.");
        }
    }
}
