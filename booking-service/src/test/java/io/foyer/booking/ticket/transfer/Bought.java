package io.foyer.booking.ticket.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Visitor;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Somebody with a ticket, and what they and others do with it. */
record Bought(Visitor giver, UUID booking, UUID ticket, String code, ShowtimeOnSale showtime) {

    static final String MINE = "/api/v1/users/me/ticket-transfers";

    static Bought ticket(Shop shop, MockMvcTester http, TestIdentity identity) {
        var showtime = shop.freeShowtime(5);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, 1);
        assertThat(buyer.confirm(booking)).hasStatusOk();
        var ticket = buyer.tickets(booking).get(0);
        return new Bought(
                Visitor.of(http, identity, buyer.accountId(), Role.CUSTOMER),
                booking,
                UUID.fromString(ticket.path("id").asString()),
                ticket.path("code").asString(),
                showtime);
    }

    /** An address that nobody else has. */
    static String address() {
        return "friend-" + UUID.randomUUID() + "@example.com";
    }

    MvcTestResult offer(String email) {
        return giver.post(Map.of("email", email), "/api/v1/tickets/{id}/transfers", ticket);
    }

    /** Offers it and answers the offer's id. */
    String offered(String email) {
        var answer = offer(email);
        assertThat(answer).hasStatus(201);
        return Visitor.body(answer).path("id").asString();
    }

    MvcTestResult withdraw() {
        return giver.delete("/api/v1/tickets/{id}/transfers", ticket);
    }

    static MvcTestResult accept(Visitor who, String transfer) {
        return who.post(null, MINE + "/{id}/acceptance", transfer);
    }

    MvcTestResult scan(MockMvcTester http, TestIdentity identity, String scanned) {
        return Visitor.of(http, identity, showtime.organizerId(), Role.ORGANIZER)
                .post(Map.of("code", scanned), "/api/v1/showtimes/{id}/check-ins", showtime.id());
    }

    static JsonNode items(MvcTestResult list) {
        assertThat(list).hasStatusOk();
        return Visitor.body(list).path("items");
    }
}
