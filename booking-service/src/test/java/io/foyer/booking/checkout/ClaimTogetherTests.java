package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of many bookings in one transaction: the ordinary ones are made, all others untouched. */
@CheckoutTest
@SuppressWarnings("NullAway.Init") // set before each test
class ClaimTogetherTests {

    private static final long PRICE = 1_000;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private ClaimTogether together;
    @Autowired private TransactionTemplate transactions;
    @Autowired private DataSource database;

    private ShowtimeOnSale showtime;
    private HeldRows held;
    private HeldRows free;

    @BeforeEach
    void open() {
        showtime = shop.showtime(100);
        shop.buyer().hold(showtime, 99);
        held = new HeldRows(rows, showtime, PRICE);
        free = new HeldRows(rows, showtime, 0);
    }

    @Test
    void manyAreClaimedInOneTransactionAndEachHasItsPayment() {
        var wishes = IntStream.range(0, 20).mapToObj(i -> held.wish(2 * i, 2 * i + 1)).toList();

        var outcomes = claim(wishes);

        for (var wish : wishes) {
            var claimed =
                    (ClaimOutcome.Claimed) Objects.requireNonNull(outcomes.get(wish.bookingId()));
            assertThat(claimed.payment().bookingId()).isEqualTo(wish.bookingId());
            assertThat(claimed.payment().amount().amount()).isEqualTo(2 * PRICE);
            assertThat(held.status(wish)).isEqualTo("PAYING");
            assertThat(fenceIsThatOfSeatsAndPayment(wish)).isTrue();
        }
        assertThat(
                        rows.count(
                                """
                                SELECT count(DISTINCT xmin::text) FROM booking
                                 WHERE showtime_id = ? AND status = 'PAYING'
                                """,
                                showtime.id()))
                .isOne();
    }

    @Test
    void whatCostsNothingIsBoughtWithTicketsAndMessage() {
        var wishes = List.of(free.wish(1, 2), free.wish(3));

        var outcomes = claim(wishes);

        assertThat(outcomes.values()).allMatch(ClaimOutcome.Bought.class::isInstance).hasSize(2);
        for (var wish : wishes) {
            assertThat(free.status(wish)).isEqualTo("CONFIRMED");
            assertThat(rows.messages("BookingConfirmed", wish.bookingId())).isOne();
            assertThat(rows.tickets(wish.bookingId())).isEqualTo(free.claims(wish));
            assertThat(rows.payments(wish.bookingId())).isZero();
        }
    }

    @Test
    void aKeyIsKeptInTheTransactionThatBuys() {
        var wish = keyed(free.wish(1));

        assertThat(claim(List.of(wish))).containsOnlyKeys(wish.bookingId());
        assertThat(
                        rows.count(
                                """
                                SELECT count(*) FROM idempotent_request known
                                  JOIN booking ON booking.id = known.resource_id AND booking.xmin = known.xmin
                                 WHERE known.account_id = ? AND known.key = 'confirm' AND known.status = 200
                                """,
                                wish.accountId()))
                .isOne();
    }

    @Test
    void whoseKeyWasUsedBuysNothing() {
        var first = keyed(free.wish(1));
        claim(List.of(first));
        var again = keyed(free.wish(first.accountId(), 2));
        var other = keyed(free.wish(3));

        assertThat(claim(List.of(again, other))).containsOnlyKeys(other.bookingId());
        assertUntouched(again);
    }

    @Test
    void whoGetsNoSeatsKeepsNoKey() {
        claim(List.of(free.wish(1)));
        var loser = keyed(free.wish(1, 2));

        assertThat(claim(List.of(loser))).isEmpty();
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM idempotent_request WHERE account_id = ?",
                                loser.accountId()))
                .isZero();
    }

    @Test
    void whoseSeatsSomebodyHasKeepsNoneOfTheOthersAndIsLeftAsItWas() {
        var first = held.wish(1);
        claim(List.of(first));
        var loser = held.wish(1, 2);
        var winner = held.wish(3);

        var outcomes = claim(List.of(loser, winner));

        assertThat(outcomes).containsOnlyKeys(winner.bookingId());
        assertUntouched(loser);
        assertThat(rows.liveClaims(showtime.id(), 2)).isZero();
    }

    @Test
    void ofTwoInOneBatchOneHasTheSeatAndTheOtherNothing() {
        var wishes = List.of(held.wish(1, 2), held.wish(2, 3));

        var outcomes = claim(wishes);

        assertThat(outcomes).hasSizeLessThanOrEqualTo(1);
        assertThat(held.soldTwice()).isEmpty();
        wishes.stream()
                .filter(wish -> !outcomes.containsKey(wish.bookingId()))
                .forEach(this::assertUntouched);
    }

    @Test
    void ofOneBuyersBookingsOneIsClaimedAtATime() {
        var buyer = UUID.randomUUID();
        var wishes = List.of(held.wish(buyer, 1, 2, 3, 4, 5), held.wish(buyer, 6, 7, 8, 9, 10));

        assertThat(claim(wishes)).hasSize(1);
        assertThat(claim(wishes)).isEmpty();
    }

    @Test
    void whatIsNotOrdinaryIsLeftAsItWas() throws SQLException {
        var late = held.wish(1);
        rows.endHold(late.bookingId());
        var foreign = held.wish(2);
        var unpaid = held.wish(3);
        var inPostgres = held.wish(4);
        rows.change(
                """
                INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status, held_until, account_id)
                VALUES (?, 4, ?, 0, 'HELD', now() + interval '5 min', ?)
                """,
                inPostgres.bookingId(),
                showtime.id(),
                inPostgres.accountId());
        var busy = held.wish(5);
        var ordinary = held.wish(6);

        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("SELECT FROM booking WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, busy.bookingId());
                lock.executeQuery();
            }
            var outcomes =
                    claim(
                            List.of(
                                    late,
                                    new ClaimWish(foreign.bookingId(), UUID.randomUUID(), true),
                                    new ClaimWish(unpaid.bookingId(), unpaid.accountId(), false),
                                    inPostgres,
                                    busy,
                                    ordinary));
            other.rollback();
            assertThat(outcomes).containsOnlyKeys(ordinary.bookingId());
        }

        List.of(late, foreign, unpaid, busy).forEach(this::assertUntouched);
        assertThat(held.status(inPostgres)).isEqualTo("HELD");
    }

    @Test
    void aShowtimeThatIsCalledOffIsNotClaimedTogether() {
        var wish = held.wish(1);
        rows.change("UPDATE showtime_on_sale SET status = 'CANCELLED' WHERE id = ?", showtime.id());

        assertThat(claim(List.of(wish))).isEmpty();
        assertUntouched(wish);
    }

    @Test
    void whatIsLeftIsClaimedAloneAndToldAsEver() {
        var taken = shop.buyer();
        var booking = taken.hold(showtime, 20, 21);
        claim(List.of(held.wish(21)));

        var answer = taken.startPayment(booking);

        assertThat(answer).hasStatus(409);
        assertThat(taken.codeOf(answer)).isEqualTo("seats-taken");
        assertThat(rows.liveClaims(showtime.id(), 20)).isZero();
    }

    @Test
    void buyersOverTheirLimitAreToldSo() {
        var buyer = shop.buyer();
        List<UUID> bookings = new ArrayList<>();
        bookings.add(buyer.hold(showtime, 30, 31, 32, 33, 34));
        bookings.add(alsoHeldBy(buyer));

        assertThat(buyer.startPayment(bookings.get(0))).hasStatusOk();
        assertThat(buyer.startPayment(bookings.get(1))).hasStatus(409);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM claimed_seat WHERE booking_id = ?",
                                bookings.get(1)))
                .isZero();
    }

    private UUID alsoHeldBy(Buyer buyer) {
        return held.wish(buyer.accountId(), 40, 41, 42, 43).bookingId();
    }

    private void assertUntouched(ClaimWish wish) {
        assertThat(held.status(wish)).isEqualTo("HELD");
        assertThat(held.claims(wish)).isZero();
        assertThat(rows.payments(wish.bookingId())).isZero();
        assertThat(rows.count("SELECT version FROM booking WHERE id = ?", wish.bookingId()))
                .isZero();
    }

    private boolean fenceIsThatOfSeatsAndPayment(ClaimWish wish) {
        return rows.count(
                        """
                        SELECT count(*) FROM booking
                          JOIN claimed_seat seat ON seat.showtime_id = booking.showtime_id
                                                AND seat.booking_id = booking.id AND seat.fence = booking.fence
                          JOIN payment ON payment.booking_id = booking.id AND payment.fence = booking.fence
                         WHERE booking.id = ? AND seat.status = 'PAYING' AND payment.status = 'CREATING'
                           AND booking.claim_until > now()
                        """,
                        wish.bookingId())
                == 2;
    }

    private static ClaimWish keyed(ClaimWish wish) {
        return new ClaimWish(
                wish.bookingId(),
                wish.accountId(),
                false,
                Optional.of(
                        new KeyedRequest(
                                new IdempotencyKey(wish.accountId(), "confirm"),
                                wish.bookingId().toString())));
    }

    private Map<UUID, ClaimOutcome> claim(List<ClaimWish> wishes) {
        return Objects.requireNonNull(transactions.execute(_ -> together.claim(wishes)));
    }
}
