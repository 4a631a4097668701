package io.foyer.booking.notification.letter;

import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Posting;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That a payment came when its booking was over and its seats could not be had any more. */
@Component
class LateMoneyLetters {

    private final BookedVisits visits;
    private final Names names;

    LateMoneyLetters(BookedVisits visits, Names names) {
        this.visits = visits;
        this.names = names;
    }

    Optional<Posting> returned(UUID bookingId, LetterFacts facts) {
        return visits.find(bookingId, facts.accountId())
                .map(visit -> Posting.of(letter(visit, facts)));
    }

    private Letter letter(BookedVisit visit, LetterFacts facts) {
        return Words.end(
                Words.begin(
                                "Your payment for %s came too late".formatted(visit.eventName()),
                                names.nameOf(facts.accountId()))
                        .say(
                                "We are sorry: your payment of %s came when the time to pay was over, and your seats could not be had any more: somebody else has them, or the sale is over. You have no tickets."
                                        .formatted(Words.amount(visit.booking().total())))
                        .say(
                                "You do not lose anything: the payment is undone, or goes back to"
                                        + " the card or account it came from.")
                        .table(Words.visit(visit.showtime())),
                visit.booking().id());
    }
}
