package io.foyer.queue.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.place.DepartureTable.Departure;
import io.foyer.queue.room.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Who has left, at whichever instance. A ticket alone cannot say that its place was given up
 * somewhere else; who is in here is looked up instead. Read whole once for a line, and from then on
 * what was added: to be read with the board, not with each poll.
 */
@Service
public class Leavers {

    /** Rows are dated when they are written, and seen when their transaction ends. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private final DepartureTable table;
    private final Cache<UUID, Known> known;

    Leavers(DepartureTable table, LineProperties limits) {
        this.table = table;
        this.known = Caffeine.newBuilder().maximumSize(limits.leaversKept()).build();
    }

    /**
     * @param newest when the last of those that were read had left; by the database's clock, as all
     *     of them
     */
    private record Known(int epoch, Gone gone, Instant newest) {

        Known and(List<Departure> lately) {
            var last =
                    lately.stream().map(Departure::leftAt).max(Instant::compareTo).orElse(newest);
            return new Known(
                    epoch,
                    gone.and(lately.stream().map(Departure::arrival).toList()),
                    last.isAfter(newest) ? last : newest);
        }
    }

    /** Those who have left the line that the room has now. */
    public Gone of(WaitingRoom room) {
        var before = known.getIfPresent(room.showtimeId());
        var line =
                before == null || before.epoch() != room.epoch()
                        ? new Known(room.epoch(), Gone.NOBODY, Instant.EPOCH)
                        : before;
        var now =
                line.and(
                        table.since(room.showtimeId(), room.epoch(), line.newest().minus(OVERLAP)));
        known.put(room.showtimeId(), now);
        return now.gone();
    }
}
