package io.foyer.booking.ticket.checkin;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may work at which door: whoever is engaged for the event, its organizer, admins. */
@Component
public class Doors {

    private final Showtimes showtimes;
    private final DoorStaff staff;

    Doors(Showtimes showtimes, DoorStaff staff) {
        this.showtimes = showtimes;
        this.staff = staff;
    }

    /** Absent when there is no such showtime, or nothing there for the caller to do. */
    public Optional<Door> open(UUID showtimeId, Caller caller) {
        return showtimes
                .find(showtimeId)
                .filter(showtime -> mayWorkAt(showtime, caller))
                .map(showtime -> new Door(showtime.id(), caller.accountId()));
    }

    /** Engagements are looked up each time: who was sent home is out at once. */
    private boolean mayWorkAt(ShowtimeOnSale showtime, Caller caller) {
        return caller.is(Role.ADMIN)
                || showtime.organizerId().equals(caller.accountId())
                || staff.worksAt(showtime.eventId(), caller.accountId());
    }
}
