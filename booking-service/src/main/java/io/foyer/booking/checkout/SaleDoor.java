package io.foyer.booking.checkout;

import io.foyer.booking.checkout.admission.Admissions;
import io.foyer.booking.checkout.admission.ShownAdmission;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a buyer may choose seats of a showtime now. */
@Component
class SaleDoor {

    private final Showtimes showtimes;
    private final Admissions admissions;
    private final InstantSource clock;

    SaleDoor(Showtimes showtimes, Admissions admissions, InstantSource clock) {
        this.showtimes = showtimes;
        this.admissions = admissions;
        this.clock = clock;
    }

    Entry enter(UUID showtimeId, Optional<ShownAdmission> admission) {
        return showtimes
                .find(showtimeId)
                .<Entry>map(showtime -> enter(showtime, admission))
                .orElseGet(Entry.Unheard::new);
    }

    /**
     * The showtime, if seats that are held may still be bought: the end of its sale is no reason
     * against it, being called off is.
     */
    Optional<ShowtimeOnSale> stillSold(UUID showtimeId) {
        return showtimes
                .find(showtimeId)
                .filter(showtime -> showtime.status() == SaleStatus.SCHEDULED);
    }

    /** What was let in by is out of date. */
    void lookAgain(UUID showtimeId) {
        showtimes.lookAgain(showtimeId);
    }

    private Entry enter(ShowtimeOnSale showtime, Optional<ShownAdmission> admission) {
        if (!showtime.isOnSaleAt(clock.instant())) {
            return new Entry.Closed();
        }
        if (!showtime.waitingRoom()) {
            return new Entry.Open(showtime);
        }
        return admission
                .<Entry>map(shown -> enter(showtime, shown))
                .orElseGet(Entry.NotAdmitted::new);
    }

    private Entry enter(ShowtimeOnSale showtime, ShownAdmission shown) {
        return switch (admissions.check(shown, showtime.id())) {
            case ADMITTED -> new Entry.Open(showtime);
            case REFUSED -> new Entry.NotAdmitted();
            case UNKNOWN -> new Entry.CannotTell();
        };
    }

    /** What stands at the door. */
    sealed interface Entry {
        record Open(ShowtimeOnSale showtime) implements Entry {}

        record Unheard() implements Entry {}

        record Closed() implements Entry {}

        record NotAdmitted() implements Entry {}

        /** There is a waiting room, and whether it let the buyer in cannot be checked. */
        record CannotTell() implements Entry {}
    }
}
