package io.foyer.booking.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Letterbox;
import io.foyer.booking.testing.MailTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.mail.SentMail;
import io.foyer.platform.payment.Delivery;
import io.foyer.platform.payment.PaymentSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MailTest
class PurchaseMailTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private Letterbox letterbox;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private Workers workers;

    @Test
    void whoBuysGetsTheTicketsByMailOnce() throws Exception {
        var buyer = shop.buyer("Zoë");
        var booking = buy(buyer, shop.showtime(10), 1, 2, 3);

        var mail = letterbox.await(buyer, 1).getFirst();

        assertThat(mail.subject()).isEqualTo("Your tickets for Midsummer Night");
        assertThat(mail.text())
                .contains("Hello Zoë,", "Midsummer Night", "Globe", "London", "3 tickets")
                .contains("/#/bookings/" + booking)
                .contains("€179.04"); // three times 59.68
        assertThat(mail.html()).contains("Midsummer Night").doesNotContain("<script");
        assertThat(pages(mail)).isEqualTo(3);
        assertThat(calendar(mail)).startsWith("BEGIN:VCALENDAR").contains("Midsummer Night");
        assertThat(orders(booking)).isEqualTo(1);
    }

    @Test
    void confirmingAgainAndWebhooksThatComeTwiceSendNothingMore() {
        var buyer = shop.buyer();
        var booking = buy(buyer, shop.showtime(10), 4);
        letterbox.await(buyer, 1);

        assertThat(buyer.confirm(booking)).hasStatusOk();
        sandbox.webhooks().deliveries().stream()
                .map(Delivery::eventId)
                .distinct()
                .forEach(event -> sandbox.webhooks().resend(event, 2));
        await().atMost(SOON).until(() -> sandbox.webhooks().pending() == 0);
        workers.actOnWebhooks();

        assertThat(orders(booking)).isEqualTo(1);
        assertThat(letterbox.to(buyer)).hasSize(1);
    }

    @Test
    void whatCostsNothingIsMailedToo() throws Exception {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.freeShowtime(10), 1, 2);
        assertThat(buyer.confirm(booking)).hasStatusOk();

        var mail = letterbox.await(buyer, 1).getFirst();

        assertThat(pages(mail)).isEqualTo(2);
        assertThat(mail.text()).contains("€0.00");
    }

    @Test
    void sellingGoesOnWhileMailIsDownAndTheTicketsComeLater() {
        letterbox.goDown();
        var buyer = shop.buyer();
        try {
            var booking = buy(buyer, shop.showtime(10), 5);
            assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
            await().atMost(SOON)
                    .until(
                            () ->
                                    rows.count("SELECT attempts FROM mail WHERE about = ?", booking)
                                            > 1);
        } finally {
            letterbox.comeUp();
        }

        assertThat(letterbox.await(buyer, 1)).hasSize(1);
    }

    @Test
    void anAddressThatNoMailCanReachCostsNobodyTheirTickets() {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(10), 6);
        buyer.intentOf(booking);
        rows.change(
                "UPDATE buyer_contact SET email = 'not an address' WHERE account_id = ?",
                buyer.accountId());

        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        assertThat(buyer.tickets(booking).size()).isOne();
        await().atMost(SOON)
                .until(
                        () ->
                                rows.count(
                                                "SELECT count(given_up_at) FROM mail WHERE about ="
                                                        + " ?",
                                                booking)
                                        == 1);
    }

    @Test
    void aNameStaysAName() {
        var buyer = shop.buyer("<script>alert(1)</script>\r\nBcc: spy@example.com");
        buy(buyer, shop.showtime(10), 7);

        var mail = letterbox.await(buyer, 1).getFirst();

        assertThat(mail.to()).containsExactly(buyer.email());
        assertThat(mail.html())
                .doesNotContain("<script")
                .contains("Hello &lt;script&gt;alert(1)&lt;/script&gt; Bcc: spy@example.com,");
        assertThat(letterbox.to("spy@example.com")).isEmpty();
    }

    private UUID buy(Buyer buyer, ShowtimeOnSale showtime, int... ordinals) {
        var booking = buyer.hold(showtime, ordinals);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        return booking;
    }

    private int orders(UUID booking) {
        return rows.count("SELECT count(*) FROM mail WHERE about = ?", booking);
    }

    private static int pages(SentMail mail) throws IOException {
        var file = Letterbox.file(mail, "tickets.pdf");
        assertThat(file.type()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(file.bytes())) {
            return pdf.getNumberOfPages();
        }
    }

    private static String calendar(SentMail mail) {
        var file = Letterbox.file(mail, "calendar.ics");
        assertThat(file.type()).isEqualTo("text/calendar");
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
