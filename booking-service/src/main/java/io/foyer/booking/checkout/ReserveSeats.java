package io.foyer.booking.checkout;

import io.foyer.booking.checkout.SaleDoor.Entry;
import io.foyer.booking.checkout.SeatOffers.Offer;
import io.foyer.booking.hold.HoldId;
import io.foyer.booking.hold.HoldOutcome;
import io.foyer.booking.hold.HoldRequest;
import io.foyer.booking.hold.SeatHolds;
import io.foyer.booking.inventory.ShowtimeOnSale;
import org.springframework.stereotype.Component;

/**
 * Holds seats for a buyer and writes the booking down: the hold first, then one short transaction.
 * Dying in between leaves a hold that ends by itself.
 */
@Component
public class ReserveSeats {

    private final SaleDoor door;
    private final SeatOffers offers;
    private final SeatHolds holds;
    private final SeatClaims claims;
    private final NewBookings bookings;

    ReserveSeats(
            SaleDoor door,
            SeatOffers offers,
            SeatHolds holds,
            SeatClaims claims,
            NewBookings bookings) {
        this.door = door;
        this.offers = offers;
        this.holds = holds;
        this.claims = claims;
        this.bookings = bookings;
    }

    /** Repeatable: the same booking id holds the same seats once. */
    public ReserveOutcome reserve(ReserveRequest request) {
        return switch (door.enter(
                request.showtimeId(), request.accountId(), request.admissionToken())) {
            case Entry.Unheard _ -> new ReserveOutcome.NoSuchShowtime();
            case Entry.Closed _ -> new ReserveOutcome.SaleClosed();
            case Entry.NotAdmitted _ -> new ReserveOutcome.AdmissionRequired();
            case Entry.Open(var showtime) -> choose(request, showtime);
        };
    }

    private ReserveOutcome choose(ReserveRequest request, ShowtimeOnSale showtime) {
        return switch (offers.offer(showtime, request.seatIds())) {
            case Offer.Refused(var rule, var seats) -> new ReserveOutcome.RuleBroken(rule, seats);
            case Offer.Priced priced -> hold(request, showtime, priced);
        };
    }

    private ReserveOutcome hold(
            ReserveRequest request, ShowtimeOnSale showtime, Offer.Priced offer) {
        var mayHold = showtime.seatsPerBuyer() - claims.countOf(request.accountId(), showtime.id());
        var outcome =
                holds.hold(
                        new HoldRequest(
                                showtime.id(),
                                new HoldId(request.bookingId()),
                                request.accountId(),
                                offer.ordinals(),
                                showtime.holdTime(),
                                mayHold));
        return switch (outcome) {
            case HoldOutcome.Held _ -> write(request, showtime, offer);
            case HoldOutcome.Taken(var taken) ->
                    new ReserveOutcome.SeatsTaken(taken.stream().map(showtime::seatId).toList());
            case HoldOutcome.LimitReached _ ->
                    new ReserveOutcome.LimitReached(showtime.seatsPerBuyer());
            case HoldOutcome.Unavailable _ -> new ReserveOutcome.Unavailable();
        };
    }

    private ReserveOutcome write(
            ReserveRequest request, ShowtimeOnSale showtime, Offer.Priced offer) {
        try {
            return new ReserveOutcome.Reserved(
                    bookings.write(
                            new NewBooking(
                                    request.bookingId(),
                                    request.accountId(),
                                    showtime,
                                    offer.lines())));
        } catch (RuntimeException failure) {
            holds.release(showtime.id(), new HoldId(request.bookingId()));
            throw failure;
        }
    }
}
