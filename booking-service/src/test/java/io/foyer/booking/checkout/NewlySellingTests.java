package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.group.PlannedOnce;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A house begins to sell: its part of the table of claims was empty, as when past showtimes have
 * left it, when the plans were made that Postgres keeps. What a buyer costs must not grow with what
 * others have bought meanwhile.
 */
@CheckoutTest
@SuppressWarnings("NullAway.Init") // set before each test
class NewlySellingTests {

    private static final int SEATS_EACH = 2;
    private static final int OTHERS = 150;

    /** A buyer's own rows, once in each of a few statements. */
    private static final int FEW = 40;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private PlannedOnce planned;
    @Autowired private ClaimTogether together;
    @Autowired private SeatClaims seats;
    @Autowired private ManyConfirmations confirmations;
    @Autowired private TransactionTemplate transactions;

    private EmptyParts claims;
    private ShowtimeOnSale before;
    private ShowtimeOnSale selling;

    @BeforeEach
    void open() {
        claims = new EmptyParts(rows, "claimed_seat");
        before = known();
        selling =
                Stream.generate(this::known)
                        .filter(other -> claims.areApart(other.id(), before.id()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void claimingReadsTheBuyersOwnSeatsAlone() {
        assertThat(readByOne(0, this::claim)).isLessThan(FEW);
    }

    @Test
    void payingReadsTheBookingsOwnSeatsAlone() {
        assertThat(
                        readByOne(
                                1_000,
                                wishes -> {
                                    claim(wishes);
                                    var ids = wishes.stream().map(ClaimWish::bookingId).toList();
                                    assertThat(confirmations.confirm(confirmations.lock(ids)))
                                            .hasSameSizeAs(wishes);
                                }))
                .isLessThan(FEW);
    }

    @Test
    void countingReadsTheBuyersOwnSeatsAlone() {
        assertThat(
                        readByOne(
                                0,
                                wishes -> {
                                    claim(wishes);
                                    wishes.forEach(
                                            wish ->
                                                    assertThat(
                                                                    seats.countOf(
                                                                            wish.accountId(),
                                                                            showtimeOf(wish)))
                                                            .isEqualTo(SEATS_EACH));
                                }))
                .isLessThan(FEW);
    }

    @Test
    void claimsArePlannedOnceAndNotEachTime() {
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    var house = new HeldRows(rows, before, 0);
                    buy(0, EmptyParts.UNTIL_KEPT, house, this::claim);
                    var planned = plans();
                    buy(EmptyParts.UNTIL_KEPT, OTHERS, house, this::claim);

                    assertThat(plans()).isEqualTo(planned);
                });
    }

    private void claim(List<ClaimWish> wishes) {
        planned.write(() -> together.claim(wishes));
    }

    /** How often this connection's claims were planned each by itself. */
    private int plans() {
        return rows.count(
                """
                SELECT coalesce(sum(custom_plans), 0)::int FROM pg_prepared_statements
                 WHERE statement LIKE 'WITH claim AS%'
                """);
    }

    /**
     * How many rows of claims Postgres looks at for one buyer more, when others have bought most of
     * a house of which nothing was sold when plans were made.
     */
    private long readByOne(long price, Consumer<List<ClaimWish>> step) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            status.setRollbackOnly();
                            claims.create();
                            var there = new HeldRows(rows, before, price);
                            var here = new HeldRows(rows, selling, price);
                            buy(0, EmptyParts.UNTIL_KEPT, there, step);
                            buy(0, OTHERS, here, step);
                            var seen = claims.rowsRead();
                            step.accept(List.of(wish(here, OTHERS)));
                            return claims.rowsRead() - seen;
                        }));
    }

    private static void buy(int from, int to, HeldRows house, Consumer<List<ClaimWish>> step) {
        IntConsumer one = number -> step.accept(List.of(wish(house, number)));
        IntStream.range(from, to).forEach(one);
    }

    private static ClaimWish wish(HeldRows house, int number) {
        return house.wish(SEATS_EACH * number, SEATS_EACH * number + 1);
    }

    private ShowtimeOnSale known() {
        var showtime = shop.showtime(2 * OTHERS + 100);
        shop.buyer().hold(showtime, 2 * OTHERS + 50);
        return showtime;
    }

    private UUID showtimeOf(ClaimWish wish) {
        return UUID.fromString(
                rows.text("SELECT showtime_id FROM booking WHERE id = ?", wish.bookingId()));
    }
}
