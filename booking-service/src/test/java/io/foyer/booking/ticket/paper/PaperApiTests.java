package io.foyer.booking.ticket.paper;

import static io.foyer.booking.ticket.Visitor.body;
import static io.foyer.booking.ticket.Visitor.bytes;
import static io.foyer.booking.ticket.Visitor.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CheckoutTest
class PaperApiTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @SuppressWarnings("NullAway.Init")
    private UUID booking;

    @BeforeEach
    void buy() {
        buyer = shop.buyer();
        booking = buyer.hold(shop.showtime(10), 1, 2);
        buyer.intentOf(booking);
    }

    @Test
    void aTicketsCodeIsAPictureForWhoeverHasIt() throws IOException {
        pay();
        var ticket = buyer.tickets(booking).get(0);

        var answer = buyer.get(picture(ticket.path("id").asString()));

        assertThat(answer).hasStatusOk().hasContentType("image/png");
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        var picture = ImageIO.read(new ByteArrayInputStream(bytes(answer)));
        assertThat(picture.getWidth()).isEqualTo(520);
        assertThat(QrReader.read(picture)).isEqualTo(ticket.path("code").asString());
        assertThat(
                        ImageIO.read(
                                        new ByteArrayInputStream(
                                                bytes(
                                                        buyer.get(
                                                                picture(
                                                                                ticket.path("id")
                                                                                        .asString())
                                                                        + "?size=1000"))))
                                .getWidth())
                .isEqualTo(1_000);
    }

    @Test
    void nobodyElseSeesItAndNoOtherSizeIsDrawn() {
        pay();
        var ticket = buyer.tickets(booking).get(0).path("id").asString();

        assertThat(told(shop.buyer().get(picture(ticket)))).isEqualTo("404 not-found");
        assertThat(told(buyer.get(picture(UUID.randomUUID().toString()))))
                .isEqualTo("404 not-found");
        assertThat(http.get().uri(picture(ticket))).hasStatus(401);
        for (var size : new String[] {"199", "1001", "-1"}) {
            assertThat(told(buyer.get(picture(ticket) + "?size=" + size)))
                    .isEqualTo("400 validation-failed");
        }
        assertThat(buyer.get(picture(ticket) + "?size=big")).hasStatus(400);
        rows.change("UPDATE ticket SET status = 'CANCELLED' WHERE id = ?::uuid", ticket);
        var refused = buyer.get(picture(ticket));
        assertThat(told(refused)).isEqualTo("409 state-conflict");
        assertThat(body(refused).path("ticketStatus").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void theTicketsOfABookingAreAFileToPrint() throws IOException {
        pay();

        var answer = buyer.get("/api/v1/bookings/" + booking + "/tickets.pdf");

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        try (var document = Loader.loadPDF(bytes(answer))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Midsummer Night", "59.68 EUR", "21 New Globe Walk");
        }
        rows.change(
                "UPDATE ticket SET status = 'CANCELLED' WHERE booking_id = ? AND ordinal = 1",
                booking);
        try (var document =
                Loader.loadPDF(bytes(buyer.get("/api/v1/bookings/" + booking + "/tickets.pdf")))) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @Test
    void theVisitIsACalendarEntryThatIsCancelledWithTheTickets() {
        pay();

        var answer = buyer.get(calendar());
        rows.change("UPDATE ticket SET status = 'CANCELLED' WHERE booking_id = ?", booking);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(text(answer))
                .contains("STATUS:CONFIRMED", "TZID=Europe/London", "UID:" + booking);
        assertThat(text(buyer.get(calendar()))).contains("STATUS:CANCELLED", "UID:" + booking);
        assertThat(told(buyer.get("/api/v1/bookings/" + booking + "/tickets.pdf")))
                .isEqualTo("404 not-found");
    }

    @Test
    void beforeItIsBoughtAndForOthersThereIsNothing() {
        for (var path : new String[] {calendar(), "/api/v1/bookings/" + booking + "/tickets.pdf"}) {
            assertThat(told(buyer.get(path))).isEqualTo("404 not-found");
        }
        pay();
        for (var path : new String[] {calendar(), "/api/v1/bookings/" + booking + "/tickets.pdf"}) {
            assertThat(told(shop.buyer().get(path))).isEqualTo("404 not-found");
            assertThat(http.get().uri(path)).hasStatus(401);
        }
    }

    private void pay() {
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
    }

    private String calendar() {
        return "/api/v1/bookings/" + booking + "/calendar.ics";
    }

    private static String picture(String ticket) {
        return "/api/v1/tickets/" + ticket + "/qr.png";
    }

    private static String text(MvcTestResult answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }
}
