package io.foyer.booking.report.web;

import io.foyer.booking.report.BookingPlace;
import io.foyer.booking.report.BookingsQuery;
import io.foyer.booking.report.EventBookings;
import io.foyer.booking.report.SoldStatus;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was bought of an event, for its organizer and for admins. */
@RestController
class EventBookingsController {

    private static final int MAX_SIZE = 100;

    /** Pages reach this far; behind it the list goes on by cursor, which is never slower. */
    private static final int LAST_PAGED = 10_000;

    private final ReportedShowtimes events;
    private final EventBookings bookings;

    EventBookingsController(ReportedShowtimes events, EventBookings bookings) {
        this.events = events;
        this.bookings = bookings;
    }

    /**
     * The newest first.
     *
     * @param page zero-based, from the cursor on if there is one
     * @param cursor of a page's {@code next}; so pages stay while tickets are sold
     */
    @GetMapping("/api/v1/events/{eventId}/bookings")
    EventBookingsAnswer list(
            @PathVariable UUID eventId,
            @RequestParam Optional<SoldStatus> status,
            @RequestParam(required = false) @Nullable UUID showtimeId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGED) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MAX_SIZE) int size,
            @RequestParam Optional<String> cursor,
            Caller caller,
            HttpServletRequest request) {
        var showtimes = events.of(eventId, showtimeId, caller);
        var behind = cursor.map(EventBookingsController::place);
        if (page * size > LAST_PAGED) {
            throw invalid("Pages end at item %d; go on by cursor.".formatted(LAST_PAGED));
        }
        var query = new BookingsQuery(showtimes, status, behind, page * size, size + 1);
        return EventBookingsAnswer.of(
                bookings.of(query), page, size, bookings.count(query), request);
    }

    private static BookingPlace place(String cursor) {
        return BookingPlace.parse(cursor)
                .orElseThrow(() -> invalid("This cursor was not given by any page."));
    }

    private static Problem invalid(String detail) {
        return new Problem(ProblemType.VALIDATION_FAILED, detail);
    }
}
