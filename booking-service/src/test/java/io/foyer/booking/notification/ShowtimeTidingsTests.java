package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.ShowtimeReplanned;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Telling many people, some at a time. */
@CheckoutTest
class ShowtimeTidingsTests {

    private static final int BATCH = 2;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private ShowtimeTidings tidings;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void nothingToTell() {
        rows.change("DELETE FROM showtime_notice");
    }

    @Test
    void everybodyWithAGoodTicketIsToldOnceInBatches() {
        var showtime = shop.showtime(20);
        var buyers = sell(showtime, 5);
        buy(buyers.getFirst(), showtime, 12); // a second booking of the same person
        postponed(showtime);
        assertThat(told(showtime)).as("told in the transaction of the change").isZero();

        assertThat(tidings.tellNext(BATCH)).isTrue();
        assertThat(told(showtime)).isEqualTo(2);
        tellTheRest();

        assertThat(told(showtime)).isEqualTo(5);
        assertThat(tidings.tellNext(BATCH)).isFalse();
    }

    @Test
    void aBatchThatIsLostIsToldAgainAndNobodyTwice() {
        var showtime = shop.showtime(20);
        sell(showtime, 5);
        postponed(showtime);
        tidings.tellNext(BATCH);

        transaction.executeWithoutResult(
                status -> {
                    tidings.tellNext(BATCH);
                    status.setRollbackOnly();
                });
        assertThat(told(showtime)).isEqualTo(2);
        tellTheRest();

        assertThat(told(showtime)).isEqualTo(5);
    }

    @Test
    void whoseTicketIsNotGoodAnyMoreIsToldNothing() {
        var showtime = shop.showtime(20);
        sell(showtime, 2);
        rows.change(
                """
                UPDATE ticket SET status = 'CANCELLED' WHERE showtime_id = ? AND ordinal = 0
                """,
                showtime.id());
        postponed(showtime);

        tellTheRest();

        assertThat(told(showtime)).isEqualTo(1);
    }

    @Test
    void anotherDateIsTidingsAndOtherChangesAreNot() {
        var showtime = shop.showtime(20);
        sell(showtime, 1);
        var later = showtime.startsAt().plus(Duration.ofDays(7));

        change(showtime, SaleStatus.SCHEDULED, SaleStatus.DRAFT, showtime.startsAt());
        change(showtime, SaleStatus.CANCELLED, SaleStatus.SCHEDULED, later);
        assertThat(tidings.tellNext(BATCH)).isFalse();

        change(showtime, SaleStatus.SCHEDULED, SaleStatus.POSTPONED, later);
        tellTheRest();
        assertThat(told(showtime)).isEqualTo(1);
    }

    private void tellTheRest() {
        var rounds = 0;
        while (tidings.tellNext(BATCH)) {
            assertThat(++rounds).isLessThan(10);
        }
    }

    private void postponed(ShowtimeOnSale showtime) {
        change(showtime, SaleStatus.POSTPONED, SaleStatus.SCHEDULED, showtime.startsAt());
    }

    private void change(
            ShowtimeOnSale showtime, SaleStatus now, SaleStatus before, Instant startsAt) {
        transaction.executeWithoutResult(
                _ ->
                        tidings.replanned(
                                new ShowtimeReplanned(
                                        showtime.id(),
                                        showtime.eventId(),
                                        now,
                                        before,
                                        startsAt,
                                        showtime.startsAt())));
    }

    private List<Buyer> sell(ShowtimeOnSale showtime, int people) {
        var buyers = IntStream.range(0, people).mapToObj(_ -> shop.buyer()).toList();
        for (var ordinal = 0; ordinal < people; ordinal++) {
            buy(buyers.get(ordinal), showtime, ordinal);
        }
        return buyers;
    }

    private static UUID buy(Buyer buyer, ShowtimeOnSale showtime, int ordinal) {
        var booking = buyer.hold(showtime, ordinal);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        return booking;
    }

    private int told(ShowtimeOnSale showtime) {
        return rows.count("SELECT count(*) FROM mail WHERE about = ?", showtime.id());
    }
}
