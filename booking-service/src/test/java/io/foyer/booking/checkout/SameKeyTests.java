package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One key at the same time, and one key after a process died in between. */
@CheckoutTest
class SameKeyTests {

    private static final int AT_ONCE = 8;

    @Autowired private Shop shop;
    @Autowired private Rows rows;

    @AfterEach
    void repair() {
        rows.change("DROP TRIGGER IF EXISTS refuses ON booking");
    }

    @Test
    void ofDifferentWishesAtOnceOneIsFulfilledAndTheOthersHoldNothing() throws Exception {
        var showtime = shop.showtime(AT_ONCE);
        var buyer = shop.buyer();

        var answers = atOnce(seat -> reserve(buyer, showtime, "k", seat));

        assertThat(statuses(answers)).containsOnlyOnce(201);
        assertThat(statuses(answers).stream().filter(status -> status == 422)).hasSize(AT_ONCE - 1);
        assertThat(bookings(buyer)).isOne();
        var held = heldSeat(answers);
        for (var seat = 0; seat < AT_ONCE; seat++) {
            if (seat != held) {
                assertThat(shop.buyer().reserve(showtime, seat)).hasStatus(201);
            }
        }
    }

    /** The negative control: without a key each of them is somebody's wish. */
    @Test
    void withoutAKeyAllOfThemAreFulfilled() throws Exception {
        var showtime = shop.showtime(AT_ONCE);
        var buyer = shop.buyer();

        var answers = atOnce(seat -> buyer.reserve(showtime, seat));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(bookings(buyer)).isEqualTo(AT_ONCE);
    }

    @Test
    void aHoldWhoseRunnerDiedBeforeTheBookingIsTakenUpByItsRepetition() {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        dieAfterHolds();
        assertThat(reserve(buyer, showtime, "k", 1)).hasStatus(500);
        rows.change("DROP TRIGGER refuses ON booking");

        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(409);
        assertThat(bookings(buyer)).isZero();
        assertThat(reserve(buyer, showtime, "k", 1)).hasStatus(201);
        assertThat(bookings(buyer)).isOne();
    }

    @Test
    void whatTheHouseHadChosenIsTakenUpAndNotChosenAnew() {
        var showtime = shop.showtime(10);
        var buyer = shop.buyer();
        dieAfterHolds();
        assertThat(best(buyer, showtime)).hasStatus(500);
        rows.change("DROP TRIGGER refuses ON booking");

        var again = best(buyer, showtime);

        assertThat(again).hasStatus(201);
        assertThat(buyer.body(again).path("lines").findValuesAsString("seatId"))
                .containsExactly(showtime.seatId(4).toString(), showtime.seatId(5).toString());
        assertThat(shop.buyer().reserve(showtime, 4, 5)).hasStatus(409);
        assertThat(shop.buyer().reserve(showtime, 2, 3, 6, 7)).hasStatus(201);
    }

    @Test
    void anAnswerThatNobodyHeardIsFoundByTheKeyWhateverBecameOfTheBooking() {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var first = buyer.body(reserve(buyer, showtime, "k", 1));
        rows.change(
                "UPDATE booking SET expires_at = expires_at + interval '1 min' WHERE account_id ="
                        + " ?",
                buyer.accountId());

        var again = reserve(buyer, showtime, "k", 1);

        assertThat(again).hasStatus(201);
        assertThat(buyer.body(again)).isEqualTo(first);
    }

    @Test
    void aKeyOfAHoldIsNoKeyOfAPayment() {
        var showtime = shop.showtime(5);
        var buyer = shop.buyer();
        var answer = reserve(buyer, showtime, "k", 1);
        var id = UUID.fromString(buyer.body(answer).path("id").asString());

        assertThat(buyer.startPayment(id, "k")).hasStatus(422);
        assertThat(buyer.startPayment(id, "p")).hasStatusOk();
        assertThat(reserve(buyer, showtime, "p", 2)).hasStatus(422);
    }

    private void dieAfterHolds() {
        rows.change(
                """
                CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN RAISE EXCEPTION ''as if nothing came after the hold''; END'
                """);
        rows.change("CREATE TRIGGER refuses BEFORE INSERT ON booking EXECUTE FUNCTION refuse()");
    }

    private static MvcTestResult best(Buyer buyer, ShowtimeOnSale showtime) {
        return buyer.bestAvailable(
                showtime,
                "{\"quantity\": 2}",
                request -> request.header("Idempotency-Key", "best"));
    }

    private static List<MvcTestResult> atOnce(Call call) throws Exception {
        var calls = new ArrayList<Callable<MvcTestResult>>();
        for (var seat = 0; seat < AT_ONCE; seat++) {
            var own = seat;
            calls.add(() -> call.of(own));
        }
        var answers = new ArrayList<MvcTestResult>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static int heldSeat(List<MvcTestResult> answers) {
        return IntStream.range(0, AT_ONCE)
                .filter(seat -> answers.get(seat).getResponse().getStatus() == 201)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> statuses(List<MvcTestResult> answers) {
        return answers.stream().map(answer -> answer.getResponse().getStatus()).toList();
    }

    private static MvcTestResult reserve(
            Buyer buyer, ShowtimeOnSale showtime, String key, int... seats) {
        return buyer.reserve(showtime, request -> request.header("Idempotency-Key", key), seats);
    }

    private int bookings(Buyer buyer) {
        return rows.count("SELECT count(*) FROM booking WHERE account_id = ?", buyer.accountId());
    }

    @FunctionalInterface
    private interface Call {
        MvcTestResult of(int seat);
    }
}
