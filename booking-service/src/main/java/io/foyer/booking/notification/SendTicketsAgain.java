package io.foyer.booking.notification;

import io.foyer.booking.checkout.BookingReads;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.booking.ticket.TicketSheets;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends tickets once more to whoever has them: their buyer, or whoever was given some. */
@Service
public class SendTicketsAgain {

    private final BookingReads bookings;
    private final TicketSheets sheets;
    private final BuyerContacts contacts;
    private final Resends resends;

    SendTicketsAgain(
            BookingReads bookings, TicketSheets sheets, BuyerContacts contacts, Resends resends) {
        this.bookings = bookings;
        this.sheets = sheets;
        this.contacts = contacts;
        this.resends = resends;
    }

    @Transactional
    public ResendOutcome send(UUID bookingId, UUID accountId) {
        if (sheets.of(bookingId, accountId).flatMap(TicketSheet::good).isPresent()) {
            // The lock lets one person's requests count each other.
            return contacts.lock(accountId)
                    .map(contact -> resends.order(contact, bookingId))
                    .orElseGet(ResendOutcome.NoAddress::new);
        }
        return sheets.of(bookingId, accountId).isPresent()
                        || bookings.find(bookingId, accountId).isPresent()
                ? new ResendOutcome.NoTickets()
                : new ResendOutcome.NotFound();
    }
}
