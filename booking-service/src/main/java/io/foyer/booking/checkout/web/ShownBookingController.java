package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.BookingReads;
import io.foyer.booking.checkout.BookingView;
import io.foyer.booking.checkout.BookingViews;
import io.foyer.booking.checkout.Glances;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One booking as its buyer sees it, which is noted while it is young. */
@RestController
class ShownBookingController {

    private final BookingReads bookings;
    private final BookingViews views;
    private final Glances glances;

    ShownBookingController(BookingReads bookings, BookingViews views, Glances glances) {
        this.bookings = bookings;
        this.views = views;
        this.glances = glances;
    }

    @GetMapping("/api/v1/bookings/{id}")
    BookingView find(@PathVariable UUID id, Caller caller) {
        var booking = bookings.find(id, caller.accountId()).orElseThrow(Problem::notFound);
        glances.note(booking);
        return views.of(booking);
    }
}
