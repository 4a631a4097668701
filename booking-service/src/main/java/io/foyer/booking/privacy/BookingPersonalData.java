package io.foyer.booking.privacy;

import io.foyer.booking.checkout.BuyerHistory;
import io.foyer.booking.notification.BuyerContact;
import io.foyer.booking.notification.Correspondence;
import io.foyer.booking.ticket.Tickets;
import io.foyer.booking.ticket.TransferHistory;
import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What buyers leave behind. Bookings, payments and tickets stay after an erasure, since the books
 * must be kept and a ticket must still open the door; they carry the account's id, which names
 * nobody once account-service has forgotten it.
 */
@Component
class BookingPersonalData implements PersonalData {

    private final BuyerHistory buyers;
    private final HeldMoney money;
    private final Tickets tickets;
    private final TransferHistory transfers;
    private final Correspondence correspondence;

    BookingPersonalData(
            BuyerHistory buyers,
            HeldMoney money,
            Tickets tickets,
            TransferHistory transfers,
            Correspondence correspondence) {
        this.buyers = buyers;
        this.money = money;
        this.tickets = tickets;
        this.transfers = transfers;
        this.correspondence = correspondence;
    }

    @Override
    public Map<String, Object> export(Person person) {
        var accountId = person.accountId();
        var held = new LinkedHashMap<String, Object>();
        put(held, "bookings", buyers.bookings(accountId));
        put(held, "payments", money.paid(accountId));
        put(held, "refunds", money.refunded(accountId));
        put(held, "tickets", tickets.ofAccount(accountId));
        put(held, "ticketTransfers", transfers.of(person));
        put(held, "admissions", buyers.admissions(accountId));
        put(held, "requests", buyers.requests(accountId));
        put(held, "contact", correspondence.contact(accountId).map(Address::of).stream().toList());
        put(held, "mails", correspondence.mails(accountId));
        return held;
    }

    @Override
    public void erase(Person person) {
        var accountId = person.accountId();
        buyers.forget(accountId);
        money.forget(accountId);
        transfers.forget(person);
        correspondence.forget(person);
    }

    private static void put(Map<String, Object> held, String kind, Collection<?> things) {
        if (!things.isEmpty()) {
            held.put(kind, things);
        }
    }

    /** Where somebody is written to, as it is exported. */
    private record Address(String email, Optional<String> name) {

        static Address of(BuyerContact contact) {
            return new Address(contact.email(), contact.name());
        }
    }
}
