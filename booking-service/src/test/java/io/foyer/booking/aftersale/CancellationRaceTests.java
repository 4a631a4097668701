package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.CancellationDesk.Matter;
import io.foyer.booking.checkout.SoldBookings;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Several want the same booking undone, or somebody goes in with its ticket. */
@CheckoutTest
class CancellationRaceTests {

    private static final int ROUNDS = 15;

    @Autowired private ApplicationContext context;
    @Autowired private CancellationDesk desk;
    @Autowired private SoldBookings bookings;
    @Autowired private UndoSale undo;
    @Autowired private Tickets tickets;
    @Autowired private TransactionTemplate transactions;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @BeforeEach
    void open() {
        house = new House(context);
        buyer = house.shop.buyer();
        showtime = house.open(2 * ROUNDS, new CancellationPolicy(true, 0, false, 10));
    }

    @Test
    void howeverManyCancelABookingAtOnceItsMoneyGoesBackOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var somebody = house.shop.buyer();
            var booking = house.sell(somebody, showtime, 2 * round, 2 * round + 1);
            var statuses = atOnce(4, _ -> status(house.cancel(somebody, booking)));
            assertThat(statuses).containsOnly(200);
            assertThat(house.refundCount(booking)).isOne();
            assertThat(house.rows.messages("TicketsCancelled", booking)).isOne();
            assertThat(house.status(booking)).isEqualTo("CANCELLED");
        }
    }

    @Test
    void whoCancelsTheLastTicketsAtTheSameTimeEndsTheBooking() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var somebody = house.shop.buyer();
            var booking = house.sell(somebody, showtime, 2 * round, 2 * round + 1);
            var each = house.tickets(somebody, booking);
            var statuses = atOnce(2, i -> status(house.cancel(somebody, booking, each.get(i))));
            assertThat(statuses).containsOnly(200);
            assertThat(house.refundCount(booking)).isEqualTo(2);
            assertThat(house.status(booking)).isEqualTo("CANCELLED");
        }
    }

    /** Negative control: both see the other's ticket, so nobody thinks that theirs is the last. */
    @Test
    void withoutTheBookingsLockNobodyEndsIt() {
        var booking = house.sell(buyer, showtime, 0, 1);
        var each = house.tickets(buyer, booking);
        var first = desk.look(booking, buyer.accountId()).orElseThrow();
        var second = desk.look(booking, buyer.accountId()).orElseThrow();
        cancelAs(first, each.get(0));
        cancelAs(second, each.get(1));
        assertThat(standing(booking)).isZero();
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void aTicketIsUsedOrPaidBackAndNeverBoth() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var somebody = house.shop.buyer();
            var booking = house.sell(somebody, showtime, round);
            var ticket = house.tickets(somebody, booking).getFirst();
            var code = codeOf(somebody, booking);
            atOnce(
                    2,
                    i ->
                            i == 0
                                    ? status(house.cancel(somebody, booking))
                                    : house.atTheDoor(showtime, code) ? 1 : 0);
            var went = house.rows.text("SELECT status FROM ticket WHERE id = ?", ticket);
            assertThat(went).isIn("CHECKED_IN", "CANCELLED");
            assertThat(house.refundCount(booking)).isEqualTo(went.equals("CANCELLED") ? 1 : 0);
            assertThat(house.rows.liveClaims(showtime.id(), round))
                    .isEqualTo(went.equals("CANCELLED") ? 0 : 1);
        }
    }

    /**
     * Negative control: whoever does not count the tickets that were ended pays a used one back.
     */
    @Test
    void withoutCountingTheEndedTicketsAUsedOneIsPaidBack() {
        var booking = house.sell(buyer, showtime, 0);
        var ticket = house.tickets(buyer, booking).getFirst();
        var seen = desk.look(booking, buyer.accountId()).orElseThrow();
        assertThat(house.atTheDoor(showtime, codeOf(buyer, booking))).isTrue();
        cancelAs(seen, ticket);
        assertThat(house.rows.text("SELECT status FROM ticket WHERE id = ?", ticket))
                .isEqualTo("CHECKED_IN");
        assertThat(house.refunds(booking)).isEqualTo((int) (Shop.TOTAL_PER_SEAT - 597));
    }

    @Test
    void aTicketIsGivenAwayOrPaidBackAndNeverBoth() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var somebody = house.shop.buyer();
            var booking = house.sell(somebody, showtime, round);
            var ticket = house.tickets(somebody, booking).getFirst();
            var other = house.shop.buyer();
            var offer = house.offer(somebody, ticket, other);
            atOnce(
                    2,
                    i ->
                            i == 0
                                    ? status(house.cancel(somebody, booking))
                                    : house.takes(other, offer) ? 1 : 0);
            var went = house.rows.text("SELECT status FROM ticket WHERE id = ?", ticket);
            assertThat(went).isIn("TRANSFERRED", "CANCELLED");
            assertThat(house.refundCount(booking)).isEqualTo(went.equals("CANCELLED") ? 1 : 0);
        }
    }

    /** The same steps as those of a cancellation, without its guards. */
    private void cancelAs(Matter seen, UUID ticket) {
        var chosen = seen.tickets().stream().filter(each -> each.id().equals(ticket)).toList();
        transactions.executeWithoutResult(
                _ -> {
                    tickets.cancel(showtime.id(), List.of(ticket));
                    undo.undo(showtime.id(), List.of(GivenUp.of(seen, chosen).undoing(null)));
                });
    }

    private static String codeOf(Buyer buyer, UUID booking) {
        return buyer.tickets(booking).get(0).path("code").asString();
    }

    private int standing(UUID booking) {
        return bookings.find(booking).orElseThrow().standing().size();
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static List<Integer> atOnce(int many, Part part) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < many; i++) {
                var number = i;
                Callable<Integer> call =
                        () -> {
                            start.await();
                            return part.play(number);
                        };
                answers.add(threads.submit(call));
            }
            var told = new ArrayList<Integer>();
            for (var answer : answers) {
                told.add(answer.get());
            }
            return told;
        }
    }

    private interface Part {
        int play(int number);
    }
}
