package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.BookingReads;
import io.foyer.booking.checkout.BookingView;
import io.foyer.booking.checkout.BookingViews;
import io.foyer.booking.checkout.CancelBooking;
import io.foyer.booking.checkout.CancelOutcome;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A buyer's bookings. */
@RestController
class BookingController {

    private final BookingReads bookings;
    private final BookingViews views;
    private final CancelBooking cancelling;
    private final Refusals refusals;
    private final InstantSource clock;

    BookingController(
            BookingReads bookings,
            BookingViews views,
            CancelBooking cancelling,
            Refusals refusals,
            InstantSource clock) {
        this.bookings = bookings;
        this.views = views;
        this.cancelling = cancelling;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/api/v1/users/me/bookings")
    PageOf<BookingView> mine(
            @RequestParam Optional<When> when,
            @Valid @ParameterObject PageQuery page,
            Caller caller) {
        var accountId = caller.accountId();
        return views.of(
                when.map(
                                wanted ->
                                        switch (wanted) {
                                            case upcoming ->
                                                    bookings.upcoming(
                                                            accountId, clock.instant(), page);
                                            case past ->
                                                    bookings.past(accountId, clock.instant(), page);
                                        })
                        .orElseGet(() -> bookings.all(accountId, page)));
    }

    @DeleteMapping("/api/v1/bookings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable UUID id, Caller caller) {
        switch (cancelling.cancel(id, caller.accountId())) {
            case CancelOutcome.Cancelled _ -> {}
            case CancelOutcome.NotFound _ -> throw Problem.notFound();
            case CancelOutcome.AlreadyBought _ ->
                    throw Refusals.conflict("The booking is confirmed already.");
            case CancelOutcome.UnderWay _ ->
                    throw refusals.unavailable("The payment is still being ended.");
        }
    }

    /** As the API spells it. */
    enum When {
        upcoming,
        past
    }
}
