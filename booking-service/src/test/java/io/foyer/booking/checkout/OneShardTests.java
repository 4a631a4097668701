package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What belongs to one showtime is read and written in one partition, whoever asks. */
@CheckoutTest
class OneShardTests {

    @Autowired private Shop shop;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;
    @Autowired private ClaimTogether claiming;
    @Autowired private ClaimAlone alone;
    @Autowired private Bookings rows;
    @Autowired private Confirmation confirmation;
    @Autowired private Tickets tickets;
    @Autowired private SoldBookings soldBookings;

    @Test
    void claimingConfirmingAndTicketingStayInOnePartition() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1, 2);

        var touched =
                touchedBy(
                        () -> {
                            alone.claim(booking, buyer.accountId());
                            confirmation.confirm(rows.lock(booking).orElseThrow());
                            tickets.ofBooking(booking, buyer.accountId());
                        });

        assertThat(touched.stream().filter(name -> name.startsWith("claimed_seat_p"))).hasSize(1);
        assertThat(touched.stream().filter(name -> name.startsWith("ticket_p"))).hasSize(1);
        assertThat(tickets.ofBooking(booking, buyer.accountId())).hasSize(2);
    }

    @Test
    void soItIsForManyAtOnce() {
        var buyer = shop.buyer();
        var showtime = shop.freeShowtime(10);
        var booking = buyer.hold(showtime, 1, 2);
        var other = shop.buyer();
        var another = other.hold(showtime, 3);

        var touched =
                touchedBy(
                        () ->
                                claiming.claim(
                                        List.of(
                                                new ClaimWish(booking, buyer.accountId(), false),
                                                new ClaimWish(another, other.accountId(), false))));

        assertThat(touched.stream().filter(name -> name.startsWith("claimed_seat_p"))).hasSize(1);
        assertThat(touched.stream().filter(name -> name.startsWith("ticket_p"))).hasSize(1);
        assertThat(tickets.ofBooking(booking, buyer.accountId())).hasSize(2);
    }

    @Test
    void givingAClaimBackStaysInOnePartition() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 1, 2);
        buyer.intentOf(booking);

        var touched = touchedBy(() -> confirmation.close(rows.lock(booking).orElseThrow()));

        assertThat(touched.stream().filter(name -> name.startsWith("claimed_seat_p"))).hasSize(1);
    }

    @Test
    void undoingASaleStaysInOnePartition() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.freeShowtime(10), 1, 2);
        assertThat(buyer.confirm(booking)).hasStatusOk();

        var touched =
                touchedBy(
                        () -> {
                            var sold = soldBookings.lock(booking).orElseThrow();
                            var issued = tickets.ofBooking(booking, buyer.accountId());
                            tickets.cancel(
                                    sold.showtimeId(), issued.stream().map(Ticket::id).toList());
                            soldBookings.giveBack(
                                    sold.showtimeId(),
                                    List.of(
                                            new GivenBack(
                                                    sold,
                                                    List.of(
                                                            new GivenBack.Seat(1, 0),
                                                            new GivenBack.Seat(2, 0)),
                                                    RefundReason.EVENT_CANCELLED,
                                                    Optional.empty())));
                        });

        assertThat(touched.stream().filter(name -> name.startsWith("claimed_seat_p"))).hasSize(1);
        assertThat(touched.stream().filter(name -> name.startsWith("ticket_p"))).hasSize(1);
        assertThat(buyer.statusOf(booking)).isEqualTo("CANCELLED");
    }

    /** The partitions that something read or wrote, as Postgres itself counted. */
    private List<String> touchedBy(Runnable work) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            // What this connection did before may not be handed in yet.
                            var before = counts();
                            work.run();
                            return counts().entrySet().stream()
                                    .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                                    .map(Map.Entry::getKey)
                                    .toList();
                        }));
    }

    private Map<String, Long> counts() {
        return jdbc
                .sql(
                        """
                        SELECT relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0)
                                        + n_tup_ins + n_tup_upd + n_tup_del AS times
                          FROM pg_stat_xact_user_tables
                        """)
                .query((row, _) -> Map.entry(row.getString("relname"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
