package io.foyer.booking.checkout;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.PlaceTally;
import io.foyer.booking.hold.SectionFigures;
import io.foyer.booking.hold.SectionTally;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Far more buyers than places to stand, all starting at the same moment. */
@CheckoutTest
class StandingHerdTests {

    private static final int PLACES = 50;
    private static final int BUYERS = 200;
    private static final int SEATS = 4;

    private final UUID floor = UUID.randomUUID();

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private Showtimes showtimes;
    @Autowired private SectionFigures figures;

    @Test
    void twoHundredBuyersForFiftyPlacesBuyFifty() throws Exception {
        var layout = Fixtures.standing(Fixtures.layout(SEATS, Set.of()), floor, PLACES);
        var published = shop.publishFree(Fixtures.showtime(UUID.randomUUID(), layout));
        var showtime = showtimes.find(published.id()).orElseThrow();

        var held = new ConcurrentHashMap<UUID, Buyer>();
        var answers = race(showtime, held);

        assertThat(answers.stream().collect(groupingBy(identity(), counting())))
                .isEqualTo(Map.of("201", (long) PLACES, "409 seats-taken", (long) BUYERS - PLACES));
        held.forEach((booking, buyer) -> assertThat(buyer.confirm(booking)).hasStatusOk());
        await().until(() -> onFloor(showtime).equals(new PlaceTally(0, 0, PLACES)));
        assertThat(
                        rows.count(
                                """
                                SELECT count(DISTINCT ordinal) FROM claimed_seat
                                 WHERE showtime_id = ? AND status = 'CONFIRMED'
                                """,
                                showtime.id()))
                .isEqualTo(PLACES);
    }

    private List<String> race(ShowtimeOnSale showtime, Map<UUID, Buyer> held) throws Exception {
        var start = new CyclicBarrier(BUYERS + 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var buyers = new ArrayList<Callable<String>>();
            for (var i = 0; i < BUYERS; i++) {
                buyers.add(
                        () -> {
                            start.await();
                            return hold(shop.buyer(), showtime, held);
                        });
            }
            var over = new AtomicBoolean();
            var watching = threads.submit(() -> watch(start, over, showtime));
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(buyers)) {
                answers.add(answer.get());
            }
            over.set(true);
            assertThat(watching.get()).isPositive();
            return answers;
        }
    }

    /** Those who hold a place buy it afterwards, since it is holding that is raced for. */
    private String hold(Buyer buyer, ShowtimeOnSale showtime, Map<UUID, Buyer> held) {
        var answer = buyer.stand(showtime, floor, 1);
        if (answer.getResponse().getStatus() != 201) {
            return answer.getResponse().getStatus() + " " + buyer.codeOf(answer);
        }
        held.put(UUID.fromString(buyer.body(answer).path("id").asString()), buyer);
        return "201";
    }

    /** Looks at the figures while everything changes; how often. */
    private int watch(CyclicBarrier start, AtomicBoolean over, ShowtimeOnSale showtime)
            throws Exception {
        start.await();
        var looks = 0;
        do {
            assertThat(onFloor(showtime).total()).isEqualTo(PLACES);
            looks++;
        } while (!over.get());
        return looks;
    }

    private PlaceTally onFloor(ShowtimeOnSale showtime) {
        return figures.of(showtime).stream()
                .filter(section -> section.sectionId().equals(floor))
                .map(SectionTally::places)
                .findAny()
                .orElseThrow();
    }
}
