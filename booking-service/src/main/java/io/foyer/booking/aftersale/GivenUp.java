package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.CancellationDesk.Matter;
import io.foyer.booking.checkout.GivenBack;
import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.payment.RefundPart;
import io.foyer.booking.payment.RefundReason;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cancelling chosen tickets of a buyer comes to. */
record GivenUp(SoldBooking booking, RefundReason reason, List<Part> parts) {

    /**
     * The same for nothing but these tickets.
     *
     * @throws IllegalArgumentException when the terms refuse it
     */
    static GivenUp of(Matter matter, List<SoldTicket> tickets) {
        Map<Integer, SoldBooking.Line> lines =
                matter.booking().lines().stream()
                        .collect(Collectors.toMap(SoldBooking.Line::ordinal, Function.identity()));
        return new GivenUp(
                matter.booking(),
                reason(matter.terms()),
                tickets.stream()
                        .map(
                                ticket -> {
                                    var line = Objects.requireNonNull(lines.get(ticket.ordinal()));
                                    return Part.of(ticket.id(), line, kept(matter.terms(), line));
                                })
                        .toList());
    }

    Undoing undoing(@Nullable String note) {
        // A ticket is cancelled once, so the first of them names this cancellation for good.
        var first = parts.getFirst().ticketId();
        return new Undoing(
                booking,
                parts.stream()
                        .map(part -> new GivenBack.Seat(part.line.ordinal(), part.kept.amount()))
                        .toList(),
                parts.stream().map(Part::ticketId).toList(),
                parts.stream()
                        .filter(part -> part.refund().amount() > 0)
                        .map(Part::refunded)
                        .toList(),
                reason,
                note,
                booking.accountId(),
                "cancelled:" + booking.id() + ":" + first);
    }

    private static RefundReason reason(CancellationTerms terms) {
        return switch (terms) {
            case CancellationTerms.Everything(var reason, _) -> reason;
            case CancellationTerms.ByPolicy _ -> RefundReason.BUYER_CANCELLED;
            case CancellationTerms.Refused refused ->
                    throw new IllegalArgumentException(refused.toString());
        };
    }

    private static Money kept(CancellationTerms terms, SoldBooking.Line line) {
        return switch (terms) {
            case CancellationTerms.ByPolicy policy -> policy.kept(line);
            case CancellationTerms.Everything _, CancellationTerms.Refused _ ->
                    Money.zero(line.total().currency());
        };
    }

    /**
     * One ticket, and what its seat cost.
     *
     * @param kept by the house; no more than has not gone back before
     */
    record Part(UUID ticketId, SoldBooking.Line line, Money kept) {

        /** What went back before counts as part of what goes back. */
        static Part of(UUID ticketId, SoldBooking.Line line, Money kept) {
            var left = line.left();
            return new Part(ticketId, line, left.amount() < kept.amount() ? left : kept);
        }

        Money refund() {
            return line.left().minus(kept);
        }

        RefundPart refunded() {
            return new RefundPart(line.ordinal(), refund().amount(), line.total().amount());
        }
    }
}
