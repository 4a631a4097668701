package io.foyer.booking.notification;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeReplanned;
import io.foyer.booking.notification.ShowtimeNotices.OpenNotice;
import io.foyer.booking.notification.letter.LetterFacts;
import io.foyer.booking.notification.letter.LetterFacts.Notice;
import io.foyer.booking.notification.letter.LetterKind;
import io.foyer.common.id.IdSource;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody who has a good ticket that a showtime has no date for now, or another one. That
 * it is called off they are told booking by booking, as these are cancelled.
 */
@Component
class ShowtimeTidings {

    private final ShowtimeNotices notices;
    private final TicketHolders holders;
    private final LetterDesk desk;
    private final IdSource ids;
    private final InstantSource clock;

    ShowtimeTidings(
            ShowtimeNotices notices,
            TicketHolders holders,
            LetterDesk desk,
            IdSource ids,
            InstantSource clock) {
        this.notices = notices;
        this.holders = holders;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    /** One row in the transaction that changes the showtime; the letters follow in batches. */
    @EventListener
    public void replanned(ShowtimeReplanned showtime) {
        var takesPlace =
                showtime.status() == SaleStatus.SCHEDULED
                        || showtime.status() == SaleStatus.POSTPONED;
        if (takesPlace && (showtime.became(SaleStatus.POSTPONED) || showtime.isMoved())) {
            notices.write(
                    ids.next(),
                    showtime.showtimeId(),
                    new Notice(showtime.status(), showtime.startsAt()),
                    clock.instant());
        }
    }

    /**
     * Tells the next people of the oldest notice.
     *
     * @param batch most people
     * @return whether there was a notice
     */
    @Transactional
    public boolean tellNext(int batch) {
        var open = notices.lockOpen();
        open.ifPresent(notice -> tell(notice, batch));
        return open.isPresent();
    }

    private void tell(OpenNotice open, int batch) {
        var people = holders.expected(open.showtimeId(), open.toldUntil(), batch);
        for (var person : people) {
            desk.order(
                    LetterKind.NEW_DATE,
                    open.showtimeId(),
                    LetterFacts.of(person).withNotice(open.notice()),
                    open.id() + ":" + person);
        }
        if (people.size() < batch) {
            notices.done(open.id(), clock.instant());
        } else {
            notices.told(open.id(), people.getLast());
        }
    }
}
