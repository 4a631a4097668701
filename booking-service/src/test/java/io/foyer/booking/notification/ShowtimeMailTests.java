package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.aftersale.House;
import io.foyer.booking.aftersale.Undoers;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.ShowtimeReplanned;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Letterbox;
import io.foyer.booking.testing.MailTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What those are told who have tickets to a showtime that changes. */
@MailTest
class ShowtimeMailTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private Letterbox letterbox;
    @Autowired private ShowtimeTidings tidings;
    @Autowired private Workers workers;
    @Autowired private ApplicationContext context;
    @Autowired private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @SuppressWarnings("NullAway.Init")
    private ShowtimeOnSale showtime;

    @SuppressWarnings("NullAway.Init")
    private UUID booking;

    @BeforeEach
    void somebodyHasATicket() {
        rows.change("DELETE FROM showtime_notice");
        buyer = shop.buyer();
        showtime = shop.showtime(10);
        booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        letterbox.await(buyer, 1);
    }

    @Test
    void anotherDateIsTold() {
        moved(showtime.startsAt());

        assertThat(letterbox.await(buyer, "Midsummer Night: a new date").text())
                .contains("Your tickets stay good");
    }

    /** Told of a date that has changed again meanwhile, nobody would know what holds. */
    @Test
    void aDateThatIsOldNewsIsNotTold() {
        moved(showtime.startsAt().plus(Duration.ofDays(7)));

        await().atMost(SOON)
                .until(
                        () ->
                                rows.count(
                                                "SELECT count(given_up_at) FROM mail WHERE about ="
                                                        + " ?",
                                                showtime.id())
                                        == 1);
        assertThat(letterbox.to(buyer)).hasSize(1);
    }

    @Test
    void thatAShowtimeIsPutOffIsTold() {
        new House(context).becomes(showtime, SaleStatus.POSTPONED);
        assertThat(tidings.tellNext(10)).isTrue();

        assertThat(letterbox.await(buyer, "Midsummer Night is postponed").text())
                .contains("your tickets stay good");
    }

    @Test
    void whatIsCalledOffIsToldWithTheBookingThatEndsAndThenTheMoney() {
        var house = new House(context);
        workers.makeCalls();
        house.becomes(showtime, SaleStatus.CANCELLED);
        assertThat(tidings.tellNext(10)).as("told as another date").isFalse();

        Undoers.of(context).run();

        assertThat(letterbox.await(buyer, "Midsummer Night is cancelled").text())
                .contains("does not take place", "seat 2: cancelled", "€59.68 goes back");
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("REFUNDED");
                        });
        assertThat(letterbox.await(buyer, "Your refund for Midsummer Night").text())
                .contains("Why: the event is cancelled");
        assertThat(letterbox.to(buyer)).hasSize(3);
    }

    private void moved(Instant startsAt) {
        transaction.executeWithoutResult(
                _ ->
                        tidings.replanned(
                                new ShowtimeReplanned(
                                        showtime.id(),
                                        showtime.eventId(),
                                        SaleStatus.SCHEDULED,
                                        SaleStatus.POSTPONED,
                                        startsAt,
                                        showtime.startsAt().minusSeconds(1))));
        assertThat(tidings.tellNext(10)).isTrue();
    }
}
