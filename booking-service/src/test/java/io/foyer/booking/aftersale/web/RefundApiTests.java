package io.foyer.booking.aftersale.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.SaleScene;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organizer gives money back of their own accord. */
class RefundApiTests extends SaleScene {

    @Test
    void anAmountGoesBackAndNothingIsCancelled() {
        var answer = refund(Map.of("amount", 700, "reason", "The heating failed."));
        assertThat(answer).hasStatus(201);
        var refund = house.body(answer);
        assertThat(refund.at("/amount/amount").asLong()).isEqualTo(700);
        assertThat(refund.path("reason").asString()).isEqualTo("ORGANIZER");
        assertThat(refund.path("note").asString()).isEqualTo("The heating failed.");
        var view = buyer.booking(booking);
        assertThat(view.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(view.at("/refunds/0/id").asString()).isEqualTo(refund.path("id").asString());
        assertThat(view.at("/refunds/0").has("kept")).isFalse();
        assertThat(buyer.tickets(booking).get(0).path("status").asString()).isEqualTo("VALID");
    }

    @Test
    void whatTicketsCostGoesBackAndThenAllThatIsLeft() {
        var ticket = house.tickets(buyer, booking).getFirst();
        assertThat(refund(Map.of("ticketIds", List.of(ticket), "reason", "A pillar.")))
                .hasStatus(201);
        assertThat(house.refunds(booking)).isEqualTo(Shop.TOTAL_PER_SEAT);
        assertThat(refund(Map.of("reason", "Sorry."))).hasStatus(201);
        assertThat(house.refunds(booking)).isEqualTo(2 * Shop.TOTAL_PER_SEAT);
    }

    @Test
    void nobodyHasToSayWhy() {
        var answer = refund(Map.of());
        assertThat(answer).hasStatus(201);
        assertThat(house.body(answer).has("note")).isFalse();
        assertThat(house.refunds(booking)).isEqualTo(2 * Shop.TOTAL_PER_SEAT);
    }

    @Test
    void moreThanWasPaidNeverGoesBack() {
        assertThat(refund(Map.of("amount", 10_000, "reason", "Much."))).hasStatus(201);
        var answer = refund(Map.of("amount", 2_000, "reason", "More."));
        assertThat(answer).hasStatus(409);
        assertThat(house.body(answer).path("code").asString()).isEqualTo("refund-exceeds-payment");
        assertThat(house.body(answer).at("/left/amount").asLong())
                .isEqualTo(2 * Shop.TOTAL_PER_SEAT - 10_000);
        assertThat(refund(Map.of("reason", "Rest."))).hasStatus(201);
        assertThat(refund(Map.of("reason", "Again."))).hasStatus(409);
        assertThat(house.refunds(booking)).isEqualTo(2 * Shop.TOTAL_PER_SEAT);
    }

    @Test
    void ofACancelledTicketWhatWasGivenBackBeforeIsNotGivenBackTwice() {
        refund(Map.of("amount", 2 * Shop.TOTAL_PER_SEAT - 100, "reason", "Nearly all."));
        assertThat(house.cancel(buyer, booking)).hasStatusOk();
        assertThat(house.refunds(booking)).isEqualTo(2 * Shop.TOTAL_PER_SEAT);
        assertThat(house.status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void theSameKeyIsTheSameRefund() {
        var body = Map.of("amount", 700, "reason", "Once.");
        var first = refund(body, "r");
        var again = refund(body, "r");
        assertThat(house.body(again)).isEqualTo(house.body(first));
        forgetAnswer();
        assertThat(house.body(refund(body, "r")).path("id"))
                .isEqualTo(house.body(first).path("id"));
        assertThat(house.refundCount(booking)).isOne();
    }

    @Test
    void allThatIsLeftIsTheSameRefundTooWhenItsAnswerWasLost() {
        var body = Map.of("reason", "All of it.");
        var first = refund(body, "all");
        forgetAnswer();
        var again = refund(body, "all");
        assertThat(again).hasStatus(201);
        assertThat(house.body(again).path("id")).isEqualTo(house.body(first).path("id"));
    }

    @Test
    void whatCostNothingHasNothingToGiveBack() {
        var free = house.shop.freeShowtime(5);
        var gift = buyer.hold(free, 1);
        assertThat(buyer.confirm(gift)).hasStatusOk();
        var answer =
                house.organizer(
                        HttpMethod.POST,
                        "/api/v1/bookings/" + gift + "/refunds",
                        Map.of("reason", "?"),
                        free);
        assertThat(answer).hasStatus(409);
        assertThat(house.body(answer).at("/left/amount").asLong()).isZero();
    }

    @Test
    void whoGaveItBackIsOnRecord() {
        refund(Map.of("amount", 700, "reason", "Noted."));
        assertThat(
                        house.rows.count(
                                """
                                SELECT count(*) FROM audit_entry
                                 WHERE action = 'refund-requested' AND object = ? AND actor = ?
                                """,
                                booking.toString(),
                                showtime.organizerId()))
                .isOne();
    }

    @Test
    void adminsMayAndNobodyElse() {
        var path = "/api/v1/bookings/" + booking + "/refunds";
        var body = Map.of("amount", 1, "reason", "Mine?");
        assertThat(house.call(HttpMethod.POST, path, body, UUID.randomUUID(), Role.ADMIN))
                .hasStatus(201);
        assertThat(house.call(HttpMethod.POST, path, body, UUID.randomUUID(), Role.ORGANIZER))
                .hasStatus(404);
        assertThat(house.call(HttpMethod.POST, path, body, buyer.accountId(), Role.CUSTOMER))
                .hasStatus(403);
        var none = "/api/v1/bookings/" + UUID.randomUUID() + "/refunds";
        assertThat(house.organizer(HttpMethod.POST, none, body, showtime)).hasStatus(404);
        assertThat(house.refunds(booking)).isOne();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        var ticket = List.of(house.tickets(buyer, booking).getFirst());
        for (var body :
                List.of(
                        Map.of("amount", 0, "reason", "None."),
                        Map.of("amount", -5, "reason", "Less."),
                        Map.of("amount", 5.5, "reason", "Half."),
                        Map.of("amount", 5, "ticketIds", ticket, "reason", "Both."),
                        Map.of("ticketIds", List.of(), "reason", "None."),
                        Map.of("amount", 5, "reason", " "),
                        Map.of("amount", 5, "reason", "x", "currency", "EUR"))) {
            assertThat(refund(body)).as(body.toString()).hasStatus(400);
        }
        assertThat(refund(Map.of("ticketIds", List.of(booking), "reason", "Whose?")))
                .hasStatus(404);
        var keyless =
                house.call(
                        HttpMethod.POST,
                        "/api/v1/bookings/" + booking + "/refunds",
                        Map.of("reason", "No key."),
                        UnaryOperator.identity(),
                        showtime.organizerId(),
                        Role.ORGANIZER);
        assertThat(keyless).hasStatus(400);
        assertThat(house.refundCount(booking)).isZero();
    }

    private MvcTestResult refund(Map<String, ?> body) {
        return refund(body, UUID.randomUUID().toString());
    }

    private MvcTestResult refund(Map<String, ?> body, String key) {
        return house.call(
                HttpMethod.POST,
                "/api/v1/bookings/" + booking + "/refunds",
                body,
                request -> request.header("Idempotency-Key", key),
                showtime.organizerId(),
                Role.ORGANIZER);
    }

    /** As after a crash between the commit and the keeping of its answer. */
    private void forgetAnswer() {
        house.rows.change(
                "DELETE FROM idempotent_request WHERE account_id = ?", showtime.organizerId());
    }
}
