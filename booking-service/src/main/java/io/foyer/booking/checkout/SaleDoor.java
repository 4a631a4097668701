package io.foyer.booking.checkout;

import io.foyer.booking.checkout.admission.Admissions;
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

    Entry enter(UUID showtimeId, UUID accountId, Optional<String> admissionToken) {
        return showtimes
                .find(showtimeId)
                .<Entry>map(showtime -> enter(showtime, accountId, admissionToken))
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

    private Entry enter(ShowtimeOnSale showtime, UUID accountId, Optional<String> token) {
        if (!showtime.isOnSaleAt(clock.instant())) {
            return new Entry.Closed();
        }
        if (showtime.waitingRoom()
                && token.filter(given -> admissions.admits(given, accountId, showtime.id()))
                        .isEmpty()) {
            return new Entry.NotAdmitted();
        }
        return new Entry.Open(showtime);
    }

    /** What stands at the door. */
    sealed interface Entry {
        record Open(ShowtimeOnSale showtime) implements Entry {}

        record Unheard() implements Entry {}

        record Closed() implements Entry {}

        record NotAdmitted() implements Entry {}
    }
}
