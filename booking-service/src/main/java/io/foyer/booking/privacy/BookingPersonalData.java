package io.foyer.booking.privacy;

import io.foyer.booking.checkout.BuyerHistory;
import io.foyer.booking.payment.Card;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentStatus;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.Refunds;
import io.foyer.booking.ticket.Tickets;
import io.foyer.booking.ticket.TransferHistory;
import io.foyer.common.money.Money;
import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalData;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What buyers leave behind. Bookings, payments and tickets stay after an erasure, since the books
 * must be kept and a ticket must still open the door; they carry the account's id, which names
 * nobody once account-service has forgotten it.
 */
@Component
class BookingPersonalData implements PersonalData {

    private final BuyerHistory buyers;
    private final Payments payments;
    private final Refunds refunds;
    private final Tickets tickets;
    private final TransferHistory transfers;

    BookingPersonalData(
            BuyerHistory buyers,
            Payments payments,
            Refunds refunds,
            Tickets tickets,
            TransferHistory transfers) {
        this.buyers = buyers;
        this.payments = payments;
        this.refunds = refunds;
        this.tickets = tickets;
        this.transfers = transfers;
    }

    @Override
    public Map<String, Object> export(Person person) {
        var accountId = person.accountId();
        var held = new LinkedHashMap<String, Object>();
        put(held, "bookings", buyers.bookings(accountId));
        var paid = payments.allOf(accountId);
        put(held, "payments", paid.stream().map(ExportedPayment::of).toList());
        put(held, "refunds", refunds.ofBookings(paid.stream().map(Payment::bookingId).toList()));
        put(held, "tickets", tickets.ofAccount(accountId));
        put(held, "ticketTransfers", transfers.of(person));
        put(held, "admissions", buyers.admissions(accountId));
        put(held, "requests", buyers.requests(accountId));
        return held;
    }

    @Override
    public void erase(Person person) {
        var accountId = person.accountId();
        buyers.forget(accountId);
        payments.forgetCards(accountId);
        transfers.forget(person);
    }

    private static void put(Map<String, Object> held, String kind, Collection<?> things) {
        if (!things.isEmpty()) {
            held.put(kind, things);
        }
    }

    private record ExportedPayment(
            UUID bookingId,
            Money amount,
            PaymentStatus status,
            Optional<Card> card,
            Instant createdAt) {

        static ExportedPayment of(Payment payment) {
            return new ExportedPayment(
                    payment.bookingId(),
                    payment.amount(),
                    payment.status(),
                    payment.card(),
                    payment.createdAt());
        }
    }
}
