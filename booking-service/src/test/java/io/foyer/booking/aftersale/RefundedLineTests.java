package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What went back of a ticket counts, whoever gave it and however it goes on. */
class RefundedLineTests extends SaleScene {

    private static final int PRICE = (int) Shop.TOTAL_PER_SEAT;

    @Autowired private UndoShowtimes undo;

    @Test
    void aTicketWhoseMoneyWentBackIsGivenUpForNothing() {
        var tickets = house.tickets(buyer, booking);
        assertThat(refund(Map.of("ticketIds", tickets.subList(0, 1)))).hasStatus(201);

        assertThat(house.cancel(buyer, booking, tickets.getFirst())).hasStatusOk();

        assertThat(house.refunds(booking)).isEqualTo(PRICE);
        assertThat(house.status(booking)).isEqualTo("CONFIRMED");
        assertThat(house.cancel(buyer, booking, tickets.getLast())).hasStatusOk();
        assertThat(house.refunds(booking)).isEqualTo(2 * PRICE);
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void itsMoneyGoesBackOnceWhateverTheKey() {
        var first = List.of(house.tickets(buyer, booking).getFirst());
        assertThat(refund(Map.of("ticketIds", first))).hasStatus(201);

        var again = refund(Map.of("ticketIds", first));

        assertThat(again).hasStatus(409);
        assertThat(house.body(again).at("/left/amount").asLong()).isZero();
        assertThat(house.refunds(booking)).isEqualTo(PRICE);
    }

    @Test
    void ofManyWhoAskAtOnceOneIsHeard() throws Exception {
        var first = List.of(house.tickets(buyer, booking).getFirst());
        List<Callable<Integer>> wishes = new ArrayList<>();
        IntStream.range(0, 6)
                .forEach(_ -> wishes.add(() -> status(refund(Map.of("ticketIds", first)))));
        wishes.add(() -> status(house.cancel(buyer, booking, first.getFirst())));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(wishes)) {
                assertThat(answer.get()).isIn(200, 201, 409);
            }
        }

        assertThat(house.refunds(booking)).isEqualTo(PRICE);
    }

    @Test
    void anAmountIsOfAllTicketsThatStand() {
        assertThat(refund(Map.of("amount", 1_001))).hasStatus(201);

        assertThat(house.cancel(buyer, booking, house.tickets(buyer, booking).getFirst()))
                .hasStatusOk();

        assertThat(house.refunds(booking)).isEqualTo(1_001 + PRICE - 501);
        assertThat(refund(Map.of("amount", PRICE - 499))).hasStatus(409);
        assertThat(refund(Map.of("amount", PRICE - 500))).hasStatus(201);
        assertThat(house.refunds(booking)).isEqualTo(2 * PRICE);
    }

    @Test
    void whatWasGivenUpHasNothingLeftToGiveBack() {
        var first = house.tickets(buyer, booking).getFirst();
        assertThat(house.cancel(buyer, booking, first)).hasStatusOk();

        assertThat(refund(Map.of("ticketIds", List.of(first)))).hasStatus(409);

        assertThat(refund(Map.of())).hasStatus(201);
        assertThat(house.refunds(booking)).isEqualTo(2 * PRICE);
    }

    @Test
    void aShowtimeThatIsCalledOffGivesBackTheRest() {
        assertThat(refund(Map.of("ticketIds", List.of(house.tickets(buyer, booking).getFirst()))))
                .hasStatus(201);
        assertThat(refund(Map.of("amount", 700))).hasStatus(201);

        house.becomes(showtime, SaleStatus.CANCELLED);
        undo.runOnce();

        assertThat(house.refunds(booking)).isEqualTo(2 * PRICE);
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
        assertThat(refund(Map.of("amount", 1))).hasStatus(409);
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private MvcTestResult refund(Map<String, ?> body) {
        return house.call(
                HttpMethod.POST,
                "/api/v1/bookings/" + booking + "/refunds",
                body,
                request -> request.header("Idempotency-Key", UUID.randomUUID().toString()),
                showtime.organizerId(),
                Role.ORGANIZER);
    }
}
