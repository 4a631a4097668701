package io.foyer.booking.checkout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to holds that ended before anything was claimed, in one transaction with that. */
@Component
class EndedHolds {

    private final SeatClaims claims;
    private final LiveMap map;

    EndedHolds(SeatClaims claims, LiveMap map) {
        this.claims = claims;
        this.map = map;
    }

    /** Its buyer gave it up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Booking booking) {
        end(List.of(new EndedHold(booking.id(), booking.showtimeId())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(List<EndedHold> holds) {
        if (!holds.isEmpty()) {
            claims.letGo(holds.stream().map(EndedHold::id).toList());
            // Mostly Redis let go of them already; but its clock decides nothing, so it is told.
            holds.stream()
                    .collect(groupingBy(EndedHold::showtimeId, mapping(EndedHold::id, toList())))
                    .forEach(map::letGo);
        }
    }

    /** A booking that had claimed nothing. */
    record EndedHold(UUID id, UUID showtimeId) {}
}
