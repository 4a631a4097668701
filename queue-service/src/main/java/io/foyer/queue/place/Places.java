package io.foyer.queue.place;

import io.foyer.queue.place.ArrivalTable.LineId;
import io.foyer.queue.room.WaitingRoom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Places in line as their owners take them and see them. */
@Service
public class Places {

    private final PlaceTable table;
    private final ArrivalTable arrivals;
    private final Draws draws;
    private final JoinQueue joins;

    Places(PlaceTable table, ArrivalTable arrivals, Draws draws, JoinQueue joins) {
        this.table = table;
        this.arrivals = arrivals;
        this.draws = draws;
        this.joins = joins;
    }

    /**
     * The account's place in the showtime's line; a new one at its end if it has none, or the one
     * of its ticket if that was lost. Written together with others' joins; emits when it is
     * durable. Fails with {@code OVERLOADED} when too many wait to join, with {@code UNAVAILABLE}
     * when it takes too long.
     */
    public Mono<JoinOutcome> join(Wish wish) {
        return joins.ask(wish);
    }

    /** Absent also once its owner has left it. */
    public Optional<Place> find(UUID placeId) {
        return table.find(placeId)
                .map(draws::place)
                .filter(place -> place.state() != PlaceState.LEFT);
    }

    /** The account's place that is waiting or inside. */
    public Optional<Place> findLive(UUID showtimeId, UUID accountId) {
        return draws.places(table.live(showtimeId, List.of(accountId))).stream().findFirst();
    }

    /** The line that the room has now. */
    public LineLength length(WaitingRoom room) {
        return new LineLength(arrivals.last(new LineId(room.showtimeId(), room.epoch())));
    }

    /** The showtimes where somebody is still in a room that was switched off since. */
    public List<UUID> showtimesToClear() {
        return table.showtimesToClear();
    }
}
