package io.foyer.booking.notification.letter;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.payment.RefundReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a letter has to know beside what it is about. Ids only: names and addresses are looked up
 * when it is written, and are gone by then if the person is.
 *
 * @param accountId whom it is for; for an offer, whose it is
 * @param ticketIds the tickets it is about, when those are not all of a booking
 * @param refundId the refund it is about
 * @param reason why tickets were cancelled
 * @param notice what changed about a showtime
 */
public record LetterFacts(
        UUID accountId,
        List<UUID> ticketIds,
        Optional<UUID> refundId,
        Optional<RefundReason> reason,
        Optional<Notice> notice) {

    /** A showtime's state; a letter about one that is not the present one any more is not sent. */
    public record Notice(SaleStatus status, Instant startsAt) {}

    public LetterFacts {
        ticketIds = List.copyOf(ticketIds);
    }

    public static LetterFacts of(UUID accountId) {
        return new LetterFacts(
                accountId, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public LetterFacts withRefund(UUID refund) {
        return new LetterFacts(accountId, ticketIds, Optional.of(refund), reason, notice);
    }

    public LetterFacts withCancelled(List<UUID> tickets, Optional<UUID> refund, RefundReason why) {
        return new LetterFacts(accountId, tickets, refund, Optional.of(why), notice);
    }

    public LetterFacts withNotice(Notice told) {
        return new LetterFacts(accountId, ticketIds, refundId, reason, Optional.of(told));
    }
}
