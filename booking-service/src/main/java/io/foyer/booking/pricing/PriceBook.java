package io.foyer.booking.pricing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes moved prices down: price, log, revision and message, all or nothing. Bookings keep what
 * their lines say.
 */
@Component
class PriceBook {

    private final MoveGuard guard;
    private final MovingTierTable tiers;
    private final PriceLog log;
    private final PriceNews news;
    private final TransactionTemplate transaction;

    PriceBook(
            MoveGuard guard,
            MovingTierTable tiers,
            PriceLog log,
            PriceNews news,
            PlatformTransactionManager transactions) {
        this.guard = guard;
        this.tiers = tiers;
        this.log = log;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param revision of the snapshot that was decided by
     * @return false when somebody has taken a later turn, or the showtime has changed since
     */
    boolean write(MoveTurn turn, long revision, List<PriceMove> moves) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> write(turn, revision, moves, status)));
    }

    private boolean write(
            MoveTurn turn, long revision, List<PriceMove> moves, TransactionStatus status) {
        if (!guard.admits(turn, revision)) {
            status.setRollbackOnly();
            return false;
        }
        tiers.move(turn.showtimeId(), moves);
        log.moved(turn.showtimeId(), moves);
        news.moved(turn, moves);
        return true;
    }
}
