package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.House;
import io.foyer.booking.aftersale.Undoers;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Letterbox;
import io.foyer.booking.testing.MailTest;
import io.foyer.booking.testing.Shop;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tickets that are given to somebody. */
@MailTest
class TransferMailTests {

    @Autowired private Shop shop;
    @Autowired private Letterbox letterbox;
    @Autowired private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Buyer giver;

    @SuppressWarnings("NullAway.Init")
    private Buyer receiver;

    @SuppressWarnings("NullAway.Init")
    private ShowtimeOnSale showtime;

    @BeforeEach
    void people() {
        giver = shop.buyer("You have won: evil.example");
        receiver = shop.buyer("Ann");
        showtime = shop.showtime(10);
    }

    @Test
    void anOfferIsToldToTheAddressAndNamesNobody() {
        offer(buy());

        var mail = letterbox.await(receiver, "A ticket for Midsummer Night is offered to you");

        assertThat(mail.text()).contains("seat 2").doesNotContain("evil.example", "Ann");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void whoTakesATicketGetsItByMailAndMayHaveItSentAgain() {
        var booking = buy();
        var transfer = offer(booking);

        assertThat(post(receiver, "users/me/ticket-transfers/" + transfer + "/acceptance", null))
                .hasStatusOk();

        var mail = letterbox.await(receiver, "A ticket for Midsummer Night is yours");
        assertThat(mail.text()).contains("Hello Ann,").doesNotContain("€");
        assertThat(Letterbox.file(mail, "tickets.pdf").size()).isPositive();
        assertThat(post(receiver, "bookings/" + booking + "/tickets/mails", null)).hasStatus(202);
        letterbox.await(receiver, "Your tickets for Midsummer Night, once more");
        assertThat(post(giver, "bookings/" + booking + "/tickets/mails", null))
                .as("the giver has none left")
                .hasStatus(409);
    }

    @Test
    void whoGaveATicketIsToldThatItWasTakenAndNotByWhom() {
        var accepted = "users/me/ticket-transfers/%s/acceptance".formatted(offer(buy()));
        assertThat(post(receiver, accepted, null)).hasStatusOk();
        assertThat(post(receiver, accepted, null)).hasStatusOk();

        var mail = letterbox.await(giver, "Your ticket for Midsummer Night was taken");

        assertThat(mail.text()).contains("seat 2", "new code").doesNotContain("Ann");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void whoWasGivenATicketIsToldWhenItEnds() {
        var booking = buy();
        var accepted = "users/me/ticket-transfers/%s/acceptance".formatted(offer(booking));
        assertThat(post(receiver, accepted, null)).hasStatusOk();
        letterbox.await(receiver, "A ticket for Midsummer Night is yours");

        new House(context).becomes(showtime, SaleStatus.CANCELLED);
        Undoers.of(context).run();

        assertThat(letterbox.await(receiver, "Your ticket for Midsummer Night is not valid").text())
                .contains("seat 2: cancelled")
                .doesNotContain("€", "evil.example");
        assertThat(letterbox.await(giver, "Midsummer Night is cancelled").text())
                .contains("€59.68 goes back");
    }

    private UUID buy() {
        var booking = giver.hold(showtime, 1);
        giver.intentOf(booking);
        assertThat(giver.confirm(booking, "pm_card_visa")).hasStatusOk();
        return booking;
    }

    private String offer(UUID booking) {
        var ticket = giver.tickets(booking).get(0).path("id").asString();
        var offered =
                post(giver, "tickets/" + ticket + "/transfers", Map.of("email", receiver.email()));
        assertThat(offered).hasStatus(201);
        return giver.body(offered).path("id").asString();
    }

    private static MvcTestResult post(Buyer who, String path, @Nullable Object body) {
        return who.send(HttpMethod.POST, "/api/v1/" + path, body, UnaryOperator.identity());
    }
}
