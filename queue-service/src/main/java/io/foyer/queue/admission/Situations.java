package io.foyer.queue.admission;

import io.foyer.queue.admission.Endings.Ended;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.sale.Sales;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks at what decides how many may come in. */
@Component
record Situations(AdmissionTable admissions, Sales sales, AdmissionProperties limits) {

    Situation of(WaitingRoom room, Ended ended, Instant now) {
        return new Situation(
                room.settings(),
                room.nextAdmissionAt(),
                admissions.inside(room.showtimeId()),
                admissions.admittedSince(room.showtimeId(), now.minus(limits.browsing())),
                ended.unused(),
                sales.seats(room.showtimeId()).orElse(null),
                sales.pressure(room.showtimeId(), now));
    }
}
