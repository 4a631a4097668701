package io.foyer.booking.notification.letter;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundStatus;
import io.foyer.booking.payment.Refunds;
import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Letter.Row;
import io.foyer.common.mail.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** How a refund ended. One that ended otherwise by the time of sending has another letter. */
@Component
class RefundLetters {

    private final BookedVisits visits;
    private final Refunds refunds;
    private final Names names;

    RefundLetters(BookedVisits visits, Refunds refunds, Names names) {
        this.visits = visits;
        this.refunds = refunds;
        this.names = names;
    }

    Optional<Posting> completed(UUID bookingId, LetterFacts facts) {
        return write(
                bookingId,
                facts,
                RefundStatus.SUCCEEDED,
                (refund, visit) ->
                        begin("Your refund for %s", visit, facts)
                                .say(
                                        "%s went back to the card or account you paid with. It may take your bank some days to show it."
                                                .formatted(Words.amount(refund.amount()))));
    }

    Optional<Posting> failed(UUID bookingId, LetterFacts facts) {
        return write(
                bookingId,
                facts,
                RefundStatus.FAILED,
                (refund, visit) ->
                        begin("Your refund for %s is delayed", visit, facts)
                                .say(
                                        "Your bank did not take %s that we tried to return. The money is not lost: we are looking for another way, and you need not do anything."
                                                .formatted(Words.amount(refund.amount()))));
    }

    private Optional<Posting> write(
            UUID bookingId,
            LetterFacts facts,
            RefundStatus ended,
            BiFunction<Refund, BookedVisit, Letter> beginning) {
        return visits.find(bookingId, facts.accountId())
                .flatMap(
                        visit ->
                                refund(bookingId, facts)
                                        .filter(refund -> refund.status() == ended)
                                        .map(
                                                refund ->
                                                        beginning
                                                                .apply(refund, visit)
                                                                .table(rows(refund, visit))))
                .map(letter -> Posting.of(Words.end(letter, bookingId)));
    }

    private Letter begin(String subject, BookedVisit visit, LetterFacts facts) {
        return Words.begin(subject.formatted(visit.eventName()), names.nameOf(facts.accountId()));
    }

    private Optional<Refund> refund(UUID bookingId, LetterFacts facts) {
        return refunds.ofBookings(List.of(bookingId)).stream()
                .filter(refund -> facts.refundId().filter(refund.id()::equals).isPresent())
                .findFirst();
    }

    private static List<Row> rows(Refund refund, BookedVisit visit) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("For", visit.eventName()));
        rows.add(Row.of("Why", why(refund.reason())));
        if (refund.note() != null) {
            rows.add(Row.of("Note", refund.note()));
        }
        rows.add(Row.total("Refund", Words.amount(refund.amount())));
        return rows;
    }

    private static String why(RefundReason reason) {
        return switch (reason) {
            case BUYER_CANCELLED -> "you cancelled";
            case EVENT_CANCELLED -> "the event is cancelled";
            case EVENT_POSTPONED -> "the event was postponed";
            case ORGANIZER -> "the organizer gives it back";
            case NEVER_PAID -> "your payment was never collected";
            case SEATS_GONE -> "the seats were gone when your payment came";
        };
    }
}
