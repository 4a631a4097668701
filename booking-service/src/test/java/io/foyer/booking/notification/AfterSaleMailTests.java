package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.aftersale.BookingCancelled;
import io.foyer.booking.checkout.LateMoneyReturned;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Letterbox;
import io.foyer.booking.testing.MailTest;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.mail.SentMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** What buyers are told after they bought, or did not. */
@MailTest
class AfterSaleMailTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private Workers workers;
    @Autowired private Letterbox letterbox;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;

    @Test
    void whoCancelsIsToldSoAndThenThatTheMoneyWentBack() {
        var buyer = shop.buyer();
        var booking = buy(buyer, 1, 2);
        letterbox.await(buyer, 1);

        cancel(buyer, booking);

        var cancelled = letterbox.await(buyer, "Your cancellation for Midsummer Night");
        assertThat(cancelled.text())
                .contains("2 tickets", "seat 2: cancelled", "seat 3: cancelled")
                .contains("€119.36 goes back");
        assertThat(Letterbox.file(cancelled, "calendar.ics").bytes())
                .asString()
                .contains("CANCELLED");
        workers.makeCalls();
        workers.reconcile();
        var refunded = letterbox.await(buyer, "Your refund for Midsummer Night");
        assertThat(refunded.text()).contains("€119.36 went back", "Why: you cancelled");
        assertThat(letterbox.to(buyer)).hasSize(3);
    }

    @Test
    void moneyThatTheBankSendsBackIsExplained() {
        var buyer = shop.buyer();
        var booking = buy(buyer, "pm_card_refundFail", 4);

        cancel(buyer, booking);

        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            workers.actOnWebhooks();
                            return letterbox.to(buyer).stream()
                                    .map(SentMail::subject)
                                    .toList()
                                    .contains("Your refund for Midsummer Night is delayed");
                        });
    }

    @Test
    void moneyThatCameTooLateIsExplained() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 3);
        buyer.intentOf(booking);

        tell(new LateMoneyReturned(booking, buyer.accountId(), UUID.randomUUID()));

        assertThat(letterbox.await(buyer, "Your payment for Midsummer Night came too late").text())
                .contains("€59.68", "You have no tickets");
    }

    @Test
    void ticketsThatWereNeverPaidForAreExplained() {
        var buyer = shop.buyer();
        var booking = buy(buyer, 5);
        letterbox.await(buyer, 1);
        var ticket = UUID.fromString(buyer.tickets(booking).get(0).path("id").asString());
        var showtime = UUID.fromString(buyer.booking(booking).path("showtimeId").asString());

        tell(
                new BookingCancelled(
                        booking,
                        showtime,
                        buyer.accountId(),
                        List.of(ticket),
                        Optional.empty(),
                        RefundReason.NEVER_PAID));

        assertThat(
                        letterbox
                                .await(
                                        buyer,
                                        "Your payment for Midsummer Night did not come, your"
                                                + " tickets are not valid")
                                .text())
                .contains("your bank took back its promise", "No money was taken")
                .doesNotContain("goes back", "You get back");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 3);
        buyer.intentOf(booking);

        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(
                            new LateMoneyReturned(booking, buyer.accountId(), UUID.randomUUID()));
                    status.setRollbackOnly();
                });
        tell(new LateMoneyReturned(booking, buyer.accountId(), UUID.randomUUID()));

        assertThat(letterbox.await(buyer, 1)).hasSize(1);
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private static void cancel(Buyer buyer, UUID booking) {
        assertThat(
                        buyer.send(
                                HttpMethod.POST,
                                "/api/v1/bookings/" + booking + "/cancellation",
                                Map.of(),
                                request ->
                                        request.header(
                                                "Idempotency-Key", UUID.randomUUID().toString())))
                .hasStatusOk();
    }

    private UUID buy(Buyer buyer, int... ordinals) {
        return buy(buyer, "pm_card_visa", ordinals);
    }

    private UUID buy(Buyer buyer, String card, int... ordinals) {
        var booking = buyer.hold(shop.showtime(10), ordinals);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, card)).hasStatusOk();
        workers.makeCalls();
        return booking;
    }
}
