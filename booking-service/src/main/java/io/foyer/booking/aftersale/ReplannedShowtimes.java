package io.foyer.booking.aftersale;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeReplanned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what follows for those who bought, in the transaction that learns that a showtime was
 * called off, put off or moved. The work itself is done afterwards, in the background.
 */
@Component
class ReplannedShowtimes {

    private final CallOffs callOffs;
    private final Postponements postponements;
    private final MovedShowtimes moved;
    private final ApplicationEventPublisher listeners;

    ReplannedShowtimes(
            CallOffs callOffs,
            Postponements postponements,
            MovedShowtimes moved,
            ApplicationEventPublisher listeners) {
        this.callOffs = callOffs;
        this.postponements = postponements;
        this.moved = moved;
        this.listeners = listeners;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ShowtimeReplanned news) {
        if (news.became(SaleStatus.CANCELLED) && callOffs.open(news.showtimeId(), news.eventId())) {
            listeners.publishEvent(new ShowtimeCalledOff(news.showtimeId(), news.eventId()));
        }
        if (news.became(SaleStatus.POSTPONED)) {
            var until = postponements.putOff(news.showtimeId());
            listeners.publishEvent(new ShowtimePostponed(news.showtimeId(), news.eventId(), until));
        }
        if (news.isMoved()) {
            moved.note(news.showtimeId());
        }
    }
}
