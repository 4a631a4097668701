package io.foyer.booking.pricing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of prices over HTTP. */
@CheckoutTest
class PriceChangeTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private JsonMapper json;
    private ShowtimeOnSale showtime;

    @BeforeEach
    void threeChanges() {
        showtime = shop.showtime(4);
        shop.buyer().hold(showtime, 0); // so that it is known here
        write(5_000, 5_250, "{\"rule\": \"soldShare\", \"reached\": 0.5, \"percent\": 10}", "{}");
        write(5_250, 5_000, "{\"rule\": \"stepBack\"}", "{}");
        write(5_000, 6_000, "{\"rule\": \"edit\"}", "");
    }

    @Test
    void theOrganizerReadsWhatChangedAndWhyTheNewestFirst() {
        var items = items(get("", showtime.organizerId(), Role.ORGANIZER));

        assertThat(items.size()).isEqualTo(3);
        assertThat(items.get(0).path("reason")).isEqualTo(json.readTree("{\"rule\": \"edit\"}"));
        assertThat(items.get(0).path("to").path("amount").asLong()).isEqualTo(6_000);
        assertThat(items.get(0).path("to").path("currency").asString()).isEqualTo("EUR");
        assertThat(items.get(0).path("at").asString()).isNotEmpty();
        assertThat(items.get(1).path("reason").path("rule").asString()).isEqualTo("stepBack");
        assertThat(items.get(2).path("reason").path("reached").asDouble()).isEqualTo(0.5);
        assertThat(items.get(2).path("reason").path("percent").asInt()).isEqualTo(10);
        assertThat(items.get(2).path("from").path("amount").asLong()).isEqualTo(5_000);
    }

    @Test
    void pagesStayWhilePricesChange() {
        var first = body(get("?size=2", showtime.organizerId(), Role.ORGANIZER));
        write(6_000, 6_500, "{\"rule\": \"edit\"}", "");
        var next = first.path("next").asString();
        var second = body(at(next, showtime.organizerId(), Role.ORGANIZER));

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isOne();
        assertThat(second.path("items").get(0).path("reason").path("rule").asString())
                .isEqualTo("soldShare");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anAdminReadsItToo() {
        assertThat(get("", UUID.randomUUID(), Role.ADMIN)).hasStatusOk();
    }

    @Test
    void anotherOrganizerFindsNothing() {
        refused(get("", UUID.randomUUID(), Role.ORGANIZER), 404, "not-found");
    }

    @Test
    void whoOnlyBuysIsRefused() {
        refused(get("", showtime.organizerId(), Role.CUSTOMER), 403, "forbidden");
        assertThat(http.get().uri(path(""))).hasStatus(401);
    }

    @Test
    void aShowtimeThatIsNoneIsNotFound() {
        var unknown = "/api/v1/showtimes/" + UUID.randomUUID() + "/price-changes";

        refused(at(unknown, UUID.randomUUID(), Role.ADMIN), 404, "not-found");
    }

    @Test
    void pagesHaveBounds() {
        for (var query : new String[] {"?size=0", "?size=101", "?cursor=0", "?cursor=first"}) {
            assertThat(get(query, showtime.organizerId(), Role.ORGANIZER)).as(query).hasStatus(400);
        }
        IntStream.range(0, 30)
                .forEach(i -> write(6_000 + i, 6_001 + i, "{\"rule\": \"edit\"}", ""));
        assertThat(items(get("", showtime.organizerId(), Role.ORGANIZER)).size()).isEqualTo(20);
    }

    private void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(body(answer).path("code").asString()).isEqualTo(code);
    }

    private JsonNode items(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return body(answer).path("items");
    }

    private MvcTestResult get(String query, UUID account, Role role) {
        return at(path(query), account, role);
    }

    private String path(String query) {
        return "/api/v1/showtimes/" + showtime.id() + "/price-changes" + query;
    }

    private MvcTestResult at(String path, UUID account, Role role) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + identity.token(account, role))
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        try {
            return json.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(long from, long to, String reason, String seen) {
        rows.change(
                """
                INSERT INTO price_change (
                    showtime_id, price_tier_id, currency, from_price, to_price, reason, seen)
                VALUES (?, ?, 'EUR', ?, ?, ?::jsonb, nullif(?, '')::jsonb)
                """,
                showtime.id(),
                UUID.randomUUID(),
                from,
                to,
                reason,
                seen);
    }
}
