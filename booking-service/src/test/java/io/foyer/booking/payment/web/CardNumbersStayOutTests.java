package io.foyer.booking.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** P10: whatever somebody sends, no card's number gets into the database or the log. */
@CheckoutTest
@ExtendWith(OutputCaptureExtension.class)
class CardNumbersStayOutTests {

    /** Test cards' numbers, which nothing else here ever writes. */
    private static final List<String> MARKERS =
            List.of("4000056655665556", "5200 8282 8282 8210", "3782-822463-10005");

    private static final String SECURITY_CODE = "cvc-of-the-marker";

    @Autowired private Shop shop;
    @Autowired private Rows rows;

    @Test
    void aCardsNumberIsRefusedAndLeavesNoTrace(CapturedOutput output) {
        var buyer = shop.buyer();
        var showtime = shop.showtime(5);
        var booking = buyer.hold(showtime, 1);

        for (var number : MARKERS) {
            var card = Map.of("number", number, "cvc", SECURITY_CODE);
            refused(buyer, send(buyer, confirm(booking), Map.of("paymentMethodId", number)));
            refused(
                    buyer,
                    send(buyer, confirm(booking), Map.of("paymentMethodId", "pm_" + number)));
            refused(buyer, send(buyer, confirm(booking), Map.of("card", card)));
            refused(
                    buyer,
                    send(
                            buyer,
                            "/api/v1/bookings",
                            Map.of("showtimeId", showtime.id(), "seatIds", List.of(number))));
        }
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        assertThat(grep("Midsummer Night")).isNotEmpty();
        for (var number : MARKERS) {
            for (var form : List.of(number, number.replaceAll("[ -]", ""))) {
                assertThat(grep(form)).isEmpty();
                assertThat(output).doesNotContain(form);
            }
        }
        assertThat(grep(SECURITY_CODE)).isEmpty();
        assertThat(output).doesNotContain(SECURITY_CODE);
    }

    @Test
    void itIsRefusedInAnAddressOrAKeyTooAndLeavesNoTrace(CapturedOutput output) {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);
        var number = MARKERS.getFirst();

        refused(
                buyer,
                buyer.send(
                        HttpMethod.POST,
                        confirm(booking),
                        Map.of("paymentMethodId", "pm_card_visa"),
                        request -> request.header("Idempotency-Key", number)));
        refused(buyer, send(buyer, confirm(booking) + "?card=" + number, Map.of()));
        refused(buyer, send(buyer, "/api/v1/bookings/" + number + "/confirm", Map.of()));
        refused(buyer, send(buyer, "/api/v1/nowhere/" + number, Map.of()));

        assertThat(grep(number)).isEmpty();
        assertThat(output).doesNotContain(number);
    }

    @Test
    void aSecurityCodeAloneIsAFieldThatNobodyKnows(CapturedOutput output) {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1);

        assertThat(send(buyer, confirm(booking), Map.of("cvc", SECURITY_CODE))).hasStatus(400);

        assertThat(grep(SECURITY_CODE)).isEmpty();
        assertThat(output).doesNotContain(SECURITY_CODE);
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var buyer = shop.buyer();

        var answer = send(buyer, "/api/v1/bookings", Map.of("showtimeId", "x".repeat(1_100_000)));

        assertThat(answer).hasStatus(413);
    }

    private static void refused(Buyer buyer, MvcTestResult answer) {
        assertThat(answer).hasStatus(400);
        assertThat(buyer.codeOf(answer)).isEqualTo("validation-failed");
    }

    private static String confirm(UUID booking) {
        return "/api/v1/bookings/" + booking + "/confirm";
    }

    private static MvcTestResult send(Buyer buyer, String path, Object body) {
        return buyer.send(
                HttpMethod.POST,
                path,
                body,
                request -> request.header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** The tables in which the text stands. */
    private List<String> grep(String text) {
        return rows.texts("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").stream()
                .filter(
                        table ->
                                rows.count(
                                                "SELECT count(*) FROM "
                                                        + table
                                                        + " AS t WHERE t::text LIKE ?",
                                                "%" + text + "%")
                                        > 0)
                .toList();
    }
}
