package io.foyer.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CheckoutTest
class TicketsTests {

    @Autowired private Shop shop;
    @Autowired private Tickets tickets;
    @Autowired private TicketSheets sheets;
    @Autowired private TransactionTemplate transactions;

    @Test
    void onlyValidTicketsAreCancelledAndOnce() {
        var showtime = shop.freeShowtime(5);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 0, 1);
        buyer.confirm(booking);
        var ids = tickets.ofBooking(booking, buyer.accountId()).stream().map(Ticket::id).toList();
        var asked = List.of(ids.get(0), UUID.randomUUID());

        assertThat(cancel(showtime.id(), asked)).containsExactly(ids.get(0));
        assertThat(cancel(showtime.id(), asked)).isEmpty();
        assertThat(cancel(UUID.randomUUID(), ids)).isEmpty();

        assertThat(tickets.issuedFor(showtime.id(), booking))
                .extracting(Ticket::status)
                .containsExactly(TicketStatus.CANCELLED, TicketStatus.VALID);
        assertThatThrownBy(() -> tickets.cancel(showtime.id(), ids))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aSheetHasWhatBelongsOnTickets() {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 2, 0);
        buyer.intentOf(booking);
        buyer.confirm(booking, "pm_card_visa");

        var sheet = sheets.of(booking, buyer.accountId()).orElseThrow();

        assertThat(sheet.showtime().visit()).isEqualTo(showtime.visit());
        assertThat(sheet.lines())
                .extracting(line -> line.ticket().seat())
                .containsExactly("1", "3");
        assertThat(sheet.lines())
                .allSatisfy(
                        line ->
                                assertThat(line.price().orElseThrow().amount())
                                        .isEqualTo(Shop.TOTAL_PER_SEAT));
        assertThat(sheets.of(booking, UUID.randomUUID())).isEmpty();
        assertThat(sheets.of(UUID.randomUUID(), buyer.accountId())).isEmpty();
    }

    private List<UUID> cancel(UUID showtimeId, List<UUID> ids) {
        return Objects.requireNonNull(transactions.execute(_ -> tickets.cancel(showtimeId, ids)));
    }
}
