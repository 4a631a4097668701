package io.foyer.booking.ticket.transfer;

import static io.foyer.booking.ticket.Visitor.told;
import static io.foyer.booking.ticket.transfer.Bought.accept;
import static io.foyer.booking.ticket.transfer.Bought.address;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.AtOnce;
import io.foyer.booking.ticket.Tickets;
import io.foyer.booking.ticket.Visitor;
import io.foyer.testing.identity.TestIdentity;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A ticket that is wanted in two ways at once goes one of them. */
@CheckoutTest
class TransferRaceTests {

    private static final int ROUNDS = 15;
    private static final int CLICKS = 8;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private Tickets tickets;
    @Autowired private TransactionTemplate transactions;

    private final String email = address();

    @Test
    void manyClicksTakeOneTicket() throws Exception {
        var friend = friend();
        var bought = Bought.ticket(shop, http, identity);
        var offer = bought.offered(email);
        Callable<MvcTestResult> click = () -> accept(friend, offer);

        var answers = AtOnce.all(Collections.nCopies(CLICKS, click));

        var ids = new HashSet<String>();
        answers.forEach(
                answer -> {
                    assertThat(answer).hasStatusOk();
                    ids.add(Visitor.body(answer).path("id").asString());
                });
        assertThat(ids).hasSize(1);
        assertThat(goodTickets(bought)).isOne();
    }

    @Test
    void ofTwoAccountsWithOneAddressOneTakesIt() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var bought = Bought.ticket(shop, http, identity);
            var offer = bought.offered(email);

            var told =
                    AtOnce.<String>all(
                            List.of(
                                    () -> told(accept(friend(), offer)),
                                    () -> told(accept(friend(), offer))));

            assertThat(told).containsOnlyOnce("200");
            assertThat(goodTickets(bought)).isOne();
        }
    }

    @Test
    void takingAndUsingItAtOnceEndsInOneOfThem() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var bought = Bought.ticket(shop, http, identity);
            var offer = bought.offered(email);

            var told =
                    AtOnce.<String>all(
                            List.of(
                                    () -> told(accept(friend(), offer)),
                                    () -> told(bought.scan(http, identity, bought.code()))));

            assertThat(told).containsOnlyOnce("200");
            assertThat(goodTickets(bought)).isOne();
        }
    }

    @Test
    void takingAndCancellingItAtOnceEndsInOneOfThem() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var bought = Bought.ticket(shop, http, identity);
            var offer = bought.offered(email);

            var told =
                    AtOnce.<String>all(
                            List.of(() -> told(accept(friend(), offer)), () -> cancel(bought)));

            assertThat(told).containsOnlyOnce("200");
            assertThat(goodTickets(bought)).isEqualTo(told.getFirst().equals("200") ? 1 : 0);
        }
    }

    @Test
    void takingItAndTakingItBackAtOnceEndsInOneOfThem() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var bought = Bought.ticket(shop, http, identity);
            var offer = bought.offered(email);

            var told =
                    AtOnce.<String>all(
                            List.of(
                                    () -> told(accept(friend(), offer)),
                                    () -> told(bought.withdraw())));

            assertThat(told)
                    .isIn(
                            List.of("200", "409 state-conflict"),
                            List.of("409 state-conflict", "204"));
            assertThat(goodTickets(bought)).isOne();
        }
    }

    @Test
    void twoOffersAtOnceAreOne() throws Exception {
        var bought = Bought.ticket(shop, http, identity);

        var told =
                AtOnce.<String>all(
                        List.of(
                                () -> told(bought.offer(address())),
                                () -> told(bought.offer(address()))));

        assertThat(told).containsExactlyInAnyOrder("201", "409 state-conflict");
    }

    private Visitor friend() {
        return Visitor.withAddress(http, identity, email, true);
    }

    private String cancel(Bought bought) {
        var cancelled =
                transactions.execute(
                        _ -> tickets.cancel(bought.showtime().id(), List.of(bought.ticket())));
        return cancelled == null || cancelled.isEmpty() ? "409" : "200";
    }

    private int goodTickets(Bought bought) {
        return rows.count(
                """
                SELECT count(*) FROM ticket
                 WHERE showtime_id = ? AND booking_id = ? AND status IN ('VALID', 'CHECKED_IN')
                """,
                bought.showtime().id(),
                bought.booking());
    }
}
