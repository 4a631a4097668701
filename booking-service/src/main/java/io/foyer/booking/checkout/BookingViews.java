package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.Redaction;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.ticket.IssuedTicket;
import io.foyer.booking.ticket.Tickets;
import io.foyer.common.paging.PageOf;
import io.foyer.common.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a buyer sees of a booking. */
@Component
public class BookingViews {

    private final Payments payments;
    private final Refunds refunds;
    private final Tickets tickets;
    private final BookingReads bookings;
    private final Group<UUID, Optional<Bought>> bought;

    BookingViews(
            Payments payments,
            Refunds refunds,
            Tickets tickets,
            BookingReads bookings,
            PlannedOnce planned,
            Groups groups) {
        this.payments = payments;
        this.refunds = refunds;
        this.tickets = tickets;
        this.bookings = bookings;
        this.bought = groups.ofReads("bought-bookings", ids -> planned.read(() -> readBought(ids)));
    }

    public BookingView of(BookingDetails booking) {
        var payment = payments.ofBooking(booking.id());
        var back =
                payment.isPresent() ? refunds.ofBookings(List.of(booking.id())) : List.<Refund>of();
        return BookingView.of(booking, payment, views(booking, back));
    }

    /**
     * A booking that was bought, mostly just now, with its tickets; read together with those of
     * others. Codes are signed by whoever asks, since that takes longer than the reading.
     */
    public BookingView confirmed(UUID bookingId, UUID accountId) {
        return bought.ask(bookingId)
                .map(read -> read.view.with(read.tickets.stream().map(tickets::sign).toList()))
                .orElseGet(() -> past(bookingId, accountId));
    }

    /** What was bought long ago is not among those that are read together. */
    private BookingView past(UUID bookingId, UUID accountId) {
        var booking = bookings.find(bookingId, accountId).orElseThrow(Problem::notFound);
        return of(booking).with(tickets.ofBooking(bookingId, accountId));
    }

    private List<Optional<Bought>> readBought(List<UUID> ids) {
        var issued =
                tickets.issuedToBuyers(ids).stream()
                        .collect(Collectors.groupingBy(IssuedTicket::bookingId));
        var views =
                all(bookings.findAll(ids)).stream()
                        .collect(Collectors.toMap(BookingView::id, Function.identity()));
        return ids.stream()
                .map(
                        id ->
                                Optional.ofNullable(views.get(id))
                                        .map(
                                                view ->
                                                        new Bought(
                                                                view,
                                                                issued.getOrDefault(
                                                                        id, List.of()))))
                .toList();
    }

    /** Cards are sealed wherever they are kept, so they are not kept in an answer. */
    public Redaction<BookingView> withoutCards() {
        return new Redaction<>(
                view -> view.paidBy(Optional.empty()),
                view -> view.paidBy(payments.ofBooking(view.id()).flatMap(Payment::card)));
    }

    public PageOf<BookingView> of(PageOf<BookingDetails> page) {
        var views =
                all(page.items()).stream()
                        .collect(Collectors.toMap(BookingView::id, Function.identity()));
        return page.map(booking -> Objects.requireNonNull(views.get(booking.id())));
    }

    private List<BookingView> all(List<BookingDetails> all) {
        var ids = all.stream().map(BookingDetails::id).toList();
        var paid =
                payments.ofBookings(ids).stream()
                        .collect(Collectors.toMap(Payment::bookingId, Function.identity()));
        var back =
                refunds.ofBookings(ids).stream().collect(Collectors.groupingBy(Refund::bookingId));
        return all.stream()
                .map(
                        booking ->
                                BookingView.of(
                                        booking,
                                        Optional.ofNullable(paid.get(booking.id())),
                                        views(booking, back.getOrDefault(booking.id(), List.of()))))
                .toList();
    }

    private record Bought(BookingView view, List<IssuedTicket> tickets) {}

    private static List<RefundView> views(BookingDetails booking, List<Refund> refunds) {
        return refunds.stream()
                .map(refund -> RefundView.of(refund, booking.kept().get(refund.id())))
                .toList();
    }
}
