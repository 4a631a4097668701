package io.foyer.queue.place;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The line as whoever stands at the door moves it. Each step belongs to the door's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Line {

    private final PlaceTable table;

    Line(PlaceTable table) {
        this.table = table;
    }

    /** Gives everybody who came before the opening a number, in the order the seed decides. */
    public void draw(UUID showtimeId, byte[] seed) {
        table.draw(showtimeId, seed);
    }

    /** Takes at most {@code count} from the head of the line. They are ADMITTED now. */
    public List<Place> admitFirst(UUID showtimeId, int count) {
        var first = table.firstInLine(showtimeId, count);
        table.move(first.stream().map(Place::id).toList(), PlaceState.WAITING, PlaceState.ADMITTED);
        return first;
    }

    /** Those of the admitted places that lapse now: still inside, and their turn is over. */
    public List<UUID> lapse(Collection<UUID> placeIds) {
        return table.move(placeIds, PlaceState.ADMITTED, PlaceState.LAPSED);
    }

    /** Whether the place was inside, and is done now. */
    public boolean finish(UUID placeId) {
        return !table.move(List.of(placeId), PlaceState.ADMITTED, PlaceState.DONE).isEmpty();
    }

    /** Whether there was a live place to leave. */
    public boolean leave(UUID placeId) {
        return table.leave(placeId);
    }

    /** Ends every place: nobody needs to wait any more. */
    public List<UUID> finishAll(UUID showtimeId) {
        return table.finishAll(showtimeId);
    }
}
