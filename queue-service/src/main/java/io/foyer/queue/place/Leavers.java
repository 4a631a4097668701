package io.foyer.queue.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.place.DepartureTable.Departures;
import io.foyer.queue.room.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
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
     * @param readAt when they were read last, by the database's clock; what was written long before
     *     that is known, however long ago the last of them left
     */
    private record Known(int epoch, Gone gone, Instant readAt) {

        Known and(Departures lately) {
            return new Known(epoch, gone.and(lately.arrivals()), lately.readAt());
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
                        table.since(room.showtimeId(), room.epoch(), line.readAt().minus(OVERLAP)));
        known.put(room.showtimeId(), now);
        return now.gone();
    }
}
