package io.foyer.booking.checkout;

import io.foyer.booking.checkout.pressure.Pressure;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import org.springframework.stereotype.Component;

/**
 * Holds seats, and counts how that went where a waiting room hangs on it. Whoever was not let in is
 * not counted: refusing them is quick, and would make a sale look quick that is not.
 */
@Component
public class SaleWatch {

    private final ReserveSeats seats;
    private final Showtimes showtimes;
    private final Pressure pressure;

    SaleWatch(ReserveSeats seats, Showtimes showtimes, Pressure pressure) {
        this.seats = seats;
        this.showtimes = showtimes;
        this.pressure = pressure;
    }

    /** As {@link ReserveSeats#reserve}. */
    public ReserveOutcome reserve(ReserveRequest request) {
        return showtimes.find(request.showtimeId()).filter(ShowtimeOnSale::waitingRoom).isPresent()
                ? watched(request)
                : seats.reserve(request);
    }

    private ReserveOutcome watched(ReserveRequest request) {
        var wish = pressure.begin(request.showtimeId());
        try {
            var outcome = seats.reserve(request);
            count(wish, outcome);
            return outcome;
        } catch (RuntimeException failure) {
            wish.busy();
            throw failure;
        }
    }

    private static void count(Pressure.Wish wish, ReserveOutcome outcome) {
        switch (outcome) {
            case ReserveOutcome.Reserved _ -> wish.held();
            case ReserveOutcome.SeatsTaken _ -> wish.taken();
            case ReserveOutcome.Unavailable _ -> wish.busy();
            case ReserveOutcome.LimitReached _,
                    ReserveOutcome.RuleBroken _,
                    ReserveOutcome.SaleClosed _,
                    ReserveOutcome.AdmissionRequired _,
                    ReserveOutcome.AdmissionUnknown _,
                    ReserveOutcome.NoSuchShowtime _,
                    ReserveOutcome.KeyTaken _ -> {
                // They say nothing about how hard it is to hold seats.
            }
        }
    }
}
