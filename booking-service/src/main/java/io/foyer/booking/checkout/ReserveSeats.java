package io.foyer.booking.checkout;

import io.foyer.booking.checkout.SaleDoor.Entry;
import io.foyer.booking.checkout.SeatOffers.Offer;
import io.foyer.booking.checkout.idempotency.LookedUp;
import io.foyer.booking.group.Overfull;
import io.foyer.booking.hold.HoldId;
import io.foyer.booking.hold.HoldOutcome;
import io.foyer.booking.hold.HoldRequest;
import io.foyer.booking.hold.SeatHolds;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Holds seats for a buyer and writes the booking down: the hold first, then one short transaction.
 * Dying in between leaves a hold that ends by itself.
 */
@Component
public class ReserveSeats {

    /** A price changes once or twice a day; that it does so twice in a row is not to be met. */
    private static final int ATTEMPTS = 3;

    private final SaleDoor door;
    private final SeatOffers offers;
    private final SeatHolds holds;
    private final ClaimCounts claims;
    private final NewBookings bookings;

    ReserveSeats(
            SaleDoor door,
            SeatOffers offers,
            SeatHolds holds,
            ClaimCounts claims,
            NewBookings bookings) {
        this.door = door;
        this.offers = offers;
        this.holds = holds;
        this.claims = claims;
        this.bookings = bookings;
    }

    /**
     * Repeatable: the same booking id holds the same seats once. Prices that change between the
     * look at them and the writing down are looked at again, so that what is written is current.
     */
    public ReserveOutcome reserve(ReserveRequest request) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var outcome = attempt(request);
            if (outcome instanceof Attempt.Decided(var decided)) {
                if (attempt > 0 && !isWritten(decided)) {
                    giveBack(request);
                }
                return decided;
            }
            if (request.wish().bestAvailable().isPresent()) {
                // At other prices other seats may be the best, or within the buyer's price.
                giveBack(request);
            }
            door.lookAgain(request.showtimeId());
        }
        giveBack(request);
        return new ReserveOutcome.Unavailable();
    }

    private static boolean isWritten(ReserveOutcome outcome) {
        return outcome instanceof ReserveOutcome.Reserved
                || outcome instanceof ReserveOutcome.KeyTaken;
    }

    private Attempt attempt(ReserveRequest request) {
        return switch (door.enter(request.showtimeId(), request.admission())) {
            case Entry.Unheard _ -> new Attempt.Decided(new ReserveOutcome.NoSuchShowtime());
            case Entry.Closed _ -> new Attempt.Decided(new ReserveOutcome.SaleClosed());
            case Entry.NotAdmitted _ -> new Attempt.Decided(new ReserveOutcome.AdmissionRequired());
            case Entry.CannotTell _ -> new Attempt.Decided(new ReserveOutcome.AdmissionUnknown());
            case Entry.Open(var showtime) -> choose(request, showtime);
        };
    }

    private Attempt choose(ReserveRequest request, ShowtimeOnSale showtime) {
        for (var earlier = 0; ; earlier++) {
            var attempt = choose(request, showtime, earlier);
            if (!(attempt instanceof Attempt.Overtaken)) {
                return attempt;
            }
        }
    }

    private Attempt choose(ReserveRequest request, ShowtimeOnSale showtime, int earlier) {
        return switch (offers.offer(showtime, request.wish(), earlier)) {
            case Offer.Refused(var rule, var seats) ->
                    new Attempt.Decided(new ReserveOutcome.RuleBroken(rule, seats));
            case Offer.NothingFits _ ->
                    new Attempt.Decided(ReserveOutcome.SeatsTaken.of(List.of()));
            case Offer.Unknown _ -> new Attempt.Decided(new ReserveOutcome.Unavailable());
            case Offer.Open open -> hold(request, showtime, open);
        };
    }

    private Attempt hold(ReserveRequest request, ShowtimeOnSale showtime, Offer.Open offer) {
        var mayHold = showtime.seatsPerBuyer() - claimedBy(request);
        var outcome =
                holds.hold(
                        new HoldRequest(
                                showtime.id(),
                                new HoldId(request.bookingId()),
                                request.accountId(),
                                offer.ordinals(),
                                offer.standing(),
                                showtime.holdTime(),
                                mayHold));
        return switch (outcome) {
            case HoldOutcome.Held(_, var ordinals) -> {
                offers.learn(showtime, ordinals);
                yield write(request, showtime, ordinals);
            }
            case HoldOutcome.Taken(var taken, var sections) -> {
                offers.learn(showtime, taken);
                yield taken(request, showtime, taken, sections);
            }
            case HoldOutcome.LimitReached _ ->
                    new Attempt.Decided(new ReserveOutcome.LimitReached(showtime.seatsPerBuyer()));
            case HoldOutcome.Unavailable _ -> new Attempt.Decided(new ReserveOutcome.Unavailable());
        };
    }

    private int claimedBy(ReserveRequest request) {
        return request.looked()
                .map(LookedUp::seatsClaimed)
                .orElseGet(() -> claims.of(request.accountId(), request.showtimeId()));
    }

    /** Whoever left the choice to the house does not care which seats are gone. */
    private static Attempt taken(
            ReserveRequest request,
            ShowtimeOnSale showtime,
            List<Integer> taken,
            List<UUID> sections) {
        var chosenByHouse = request.wish().bestAvailable().isPresent();
        if (chosenByHouse && sections.isEmpty()) {
            return new Attempt.Overtaken();
        }
        var seats = chosenByHouse ? List.<UUID>of() : taken.stream().map(showtime::seatId).toList();
        return new Attempt.Decided(new ReserveOutcome.SeatsTaken(seats, sections));
    }

    /** What is written is what is held: a repetition may hold what the first request was given. */
    private Attempt write(ReserveRequest request, ShowtimeOnSale showtime, List<Integer> ordinals) {
        try {
            return offers.lines(showtime, request.wish(), ordinals)
                    .map(lines -> writeLines(request, showtime, lines))
                    .orElseGet(Attempt.OutOfDate::new);
        } catch (Overfull | DataIntegrityViolationException notWritten) {
            giveBack(request);
            throw notWritten;
        }
        // After any other failure the booking may be there; if it is not, the hold ends by itself.
    }

    private Attempt writeLines(
            ReserveRequest request, ShowtimeOnSale showtime, List<BookingLine> lines) {
        return switch (bookings.write(
                new NewBooking(
                        request.bookingId(),
                        request.accountId(),
                        showtime,
                        lines,
                        request.request()))) {
            case WriteOutcome.Written(var booking) ->
                    new Attempt.Decided(new ReserveOutcome.Reserved(booking));
            case WriteOutcome.OutOfDate _ -> new Attempt.OutOfDate();
            case WriteOutcome.KeyTaken(var bySame) -> keyTaken(request, bySame);
        };
    }

    /**
     * What was held for nothing. With a key it stays: a repetition at the same time has the same
     * hold, and may be writing the booking that stands on it. The next repetition takes it up, or
     * it ends by itself.
     */
    private void giveBack(ReserveRequest request) {
        if (request.looked().isEmpty()) {
            release(request);
        }
    }

    /** Under a key that was answered with something else no booking will be written any more. */
    private Attempt keyTaken(ReserveRequest request, boolean bySame) {
        if (!bySame) {
            release(request);
        }
        return new Attempt.Decided(new ReserveOutcome.KeyTaken());
    }

    private void release(ReserveRequest request) {
        holds.release(request.showtimeId(), new HoldId(request.bookingId()));
    }

    private sealed interface Attempt {

        record Decided(ReserveOutcome outcome) implements Attempt {}

        /** Somebody else was faster to take the seats that the house had chosen. */
        record Overtaken() implements Attempt {}

        /** The seats are held, but the showtime is not any more as it was when it was looked at. */
        record OutOfDate() implements Attempt {}
    }
}
