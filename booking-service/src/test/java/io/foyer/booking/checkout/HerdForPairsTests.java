package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.Houses;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A hundred buyers ask at the same time for the best two of a hundred seats. */
@CheckoutTest
class HerdForPairsTests {

    private static final int BUYERS = 100;

    @Autowired private Shop shop;

    @RepeatedTest(3)
    void allSeatsAreSoldInPairsAndNobodyIsSoldOneTwice() throws Exception {
        var showtime =
                shop.publish(
                        Houses.of(Collections.nCopies(10, "oooooooooo").toArray(String[]::new)));

        // Heard of before the sale, as by the message of its publication.
        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(422);

        var answers = atOnce(showtime);

        // Where Redis was too slow two may hold one pair; the claim lets one of them have it.
        var pairs = answers.stream().filter(Held::claim).map(Held::seats).toList();
        assertThat(pairs).hasSize(BUYERS / 2);
        assertThat(pairs)
                .allSatisfy(
                        pair -> {
                            assertThat(pair).hasSize(2);
                            assertThat(pair.getLast()).isEqualTo(pair.getFirst() + 1);
                            assertThat(pair.getLast() / 10).isEqualTo(pair.getFirst() / 10);
                        });
        assertThat(pairs.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(BUYERS);
    }

    private List<Held> atOnce(ShowtimeOnSale showtime) throws Exception {
        var start = new CyclicBarrier(BUYERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, BUYERS)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return ask(showtime);
                                                    }))
                            .toList();
            return results(answers);
        }
    }

    private static <T> List<T> results(List<Future<T>> answers) throws Exception {
        var results = new ArrayList<T>();
        for (var answer : answers) {
            results.add(answer.get());
        }
        return results;
    }

    private Held ask(ShowtimeOnSale showtime) {
        var buyer = shop.buyer();
        var answer = buyer.bestAvailable(showtime, "{\"quantity\": 2}");
        var status = answer.getResponse().getStatus();
        assertThat(status).as(buyer.body(answer).toString()).isIn(201, 409);
        return new Held(buyer, answer, status == 409 ? List.of() : seats(buyer, answer));
    }

    private static List<Integer> seats(Buyer buyer, MvcTestResult answer) {
        return buyer.body(answer).path("lines").values().stream()
                .map(line -> line.path("seatId").asString())
                .map(id -> (int) UUID.fromString(id).getLeastSignificantBits())
                .sorted()
                .toList();
    }

    /** What a buyer was given; no seats when there were none. */
    private record Held(Buyer buyer, MvcTestResult answer, List<Integer> seats) {

        boolean claim() {
            return !seats.isEmpty()
                    && buyer.startPayment(UUID.fromString(buyer.body(answer).path("id").asString()))
                                    .getResponse()
                                    .getStatus()
                            == 200;
        }
    }
}
