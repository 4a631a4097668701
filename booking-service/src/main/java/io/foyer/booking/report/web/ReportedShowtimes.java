package io.foyer.booking.report.web;

import io.foyer.booking.report.EventShowtime;
import io.foyer.booking.report.EventShowtimes;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an event somebody may be told of. What another organizes is not there for them. */
@Component
class ReportedShowtimes {

    private final EventShowtimes events;

    ReportedShowtimes(EventShowtimes events) {
        this.events = events;
    }

    /**
     * Never empty.
     *
     * @param only the one that is asked for; all of the event's when it is absent
     * @throws Problem {@code NOT_FOUND} when there is none of it for this caller
     */
    List<EventShowtime> of(UUID eventId, @Nullable UUID only, Caller caller) {
        var all =
                caller.is(Role.ADMIN) ? events.of(eventId) : events.of(eventId, caller.accountId());
        var wanted =
                all.stream()
                        .filter(showtime -> only == null || showtime.id().equals(only))
                        .toList();
        if (wanted.isEmpty()) {
            throw Problem.notFound();
        }
        return wanted;
    }
}
