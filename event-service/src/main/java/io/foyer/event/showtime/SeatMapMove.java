package io.foyer.event.showtime;

import io.foyer.event.editing.Edit;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMapFlaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a showtime to a newer version of its venue's seat map. As soon as seats may have been sold
 * their ordinals must go on to mean the same seats; before that only what is priced must be there.
 */
@Component
class SeatMapMove {

    private final Showtimes showtimes;
    private final SeatMapMoves moves;
    private final SeatStock stock;
    private final List<SeatMapFollower> followers;
    private final ShowtimeProperties limits;

    SeatMapMove(
            Showtimes showtimes,
            SeatMapMoves moves,
            SeatStock stock,
            List<SeatMapFollower> followers,
            ShowtimeProperties limits) {
        this.showtimes = showtimes;
        this.moves = moves;
        this.stock = stock;
        this.followers = followers;
        this.limits = limits;
    }

    /**
     * Judges a move without making it. From here to the end of the transaction the event cannot be
     * published, so nobody begins to sell seats that are about to change.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Edit<Move> judge(Showtime showtime, int version, Instant now) {
        if (version < showtime.seatMapVersion()) {
            return new Edit.Refused<>(
                    "It has version %d already.".formatted(showtime.seatMapVersion()));
        }
        var newer = stock.map(showtime, version);
        if (newer.isEmpty()) {
            return new Edit.Invalid<>(
                    "seatMapVersion", "is not a published version of the venue's");
        }
        if (showtime.status().isOver()) {
            return new Edit.Refused<>(
                    "A showtime that is %s changes no more.".formatted(showtime.status()));
        }
        showtimes.lockAllOf(showtime.eventId());
        return judge(showtime, newer.get(), now.plus(limits.mapFixedBefore()));
    }

    private Edit<Move> judge(Showtime showtime, SeatMap newer, Instant fixedFrom) {
        var older = stock.map(showtime, showtime.seatMapVersion()).orElseThrow();
        var differences = stock.differences(older, newer);
        if (!differences.isEmpty() && moves.saleStart(showtime.id()).hasHappenedBy(fixedFrom)) {
            return refused("Its sale has begun, and other seats would be meant.", differences);
        }
        var obstacles =
                followers.stream()
                        .flatMap(each -> each.obstacles(showtime, older, newer).stream())
                        .toList();
        return obstacles.isEmpty()
                ? new Edit.Done<>(new Move(newer, differences.isEmpty(), fixedFrom))
                : refused("What is priced would be missing.", obstacles);
    }

    private static Edit<Move> refused(String reason, List<SeatMapFlaw> differences) {
        return new Edit.Refused<>(reason, Map.of("differences", differences));
    }

    /** To be called before a showtime gets a plan that puts the beginning of its sale off. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteBegun(Showtime showtime, ShowtimePlan next, Instant now) {
        if (next.onSaleFrom().isAfter(showtime.plan().onSaleFrom())) {
            moves.noteBegun(showtime.id(), now);
        }
    }

    /** Makes a move that was judged well, unless the store knows better. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(Showtime showtime, Move move) {
        var version = move.newer().version();
        if (!moves.pin(showtime, version, move.sameSeats(), move.fixedFrom())) {
            throw new OptimisticLockingFailureException("The showtime was changed meanwhile");
        }
        showtime.pin(version);
        stock.recount(showtime.id(), move.newer());
        followers.forEach(each -> each.follow(showtime, move.newer()));
    }

    /**
     * A move that may be made.
     *
     * @param sameSeats whether every ordinal means the same seat as before
     * @param fixedFrom a sale that begins by then has its seats' meaning fixed
     */
    record Move(SeatMap newer, boolean sameSeats, Instant fixedFrom) {}
}
