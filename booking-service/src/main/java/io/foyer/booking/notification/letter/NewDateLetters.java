package io.foyer.booking.notification.letter;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.notification.letter.LetterFacts.Notice;
import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Posting;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * That a showtime has no date for now, or another one. Of several changes only the last is told,
 * since a letter is written only while it says how things are.
 */
@Component
class NewDateLetters {

    private final Showtimes showtimes;
    private final Names names;

    NewDateLetters(Showtimes showtimes, Names names) {
        this.showtimes = showtimes;
        this.names = names;
    }

    Optional<Posting> changed(UUID showtimeId, LetterFacts facts) {
        return find(showtimeId, facts)
                .or(
                        () -> {
                            // This instance may not have heard of the change yet.
                            showtimes.lookAgain(showtimeId);
                            return find(showtimeId, facts);
                        })
                .map(showtime -> Posting.of(letter(showtime, facts)));
    }

    private Optional<ShowtimeOnSale> find(UUID showtimeId, LetterFacts facts) {
        return showtimes
                .find(showtimeId)
                .filter(showtime -> facts.notice().filter(present(showtime)::equals).isPresent());
    }

    private static Notice present(ShowtimeOnSale showtime) {
        return new Notice(showtime.status(), showtime.startsAt());
    }

    private Letter letter(ShowtimeOnSale showtime, LetterFacts facts) {
        var name = names.nameOf(facts.accountId());
        var letter =
                showtime.status() == SaleStatus.POSTPONED
                        ? Words.begin("%s is postponed".formatted(showtime.eventName()), name)
                                .say(
                                        "%s does not take place on %s as planned. We write to you as soon as there is another date; your tickets stay good for it."
                                                .formatted(
                                                        showtime.eventName(), Words.when(showtime)))
                        : Words.begin("%s: a new date".formatted(showtime.eventName()), name)
                                .say(
                                        "%s takes place on %s now. Your tickets stay good."
                                                .formatted(
                                                        showtime.eventName(), Words.when(showtime)))
                                .table(Words.visit(showtime));
        return letter.say(
                        "If that does not suit you: look at your booking, which says until when you"
                                + " can cancel it and what you get back.")
                .link("See your tickets", "/#/tickets");
    }
}
