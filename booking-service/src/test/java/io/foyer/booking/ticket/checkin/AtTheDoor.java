package io.foyer.booking.ticket.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.Visitor;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A showtime with a bought seat or more, and somebody at its door. */
final class AtTheDoor {

    private static final String CHECK_INS = "/api/v1/showtimes/{id}/check-ins";

    private final ShowtimeOnSale showtime;
    private final List<JsonNode> tickets;
    private final Visitor organizer;

    private AtTheDoor(ShowtimeOnSale showtime, List<JsonNode> tickets, Visitor organizer) {
        this.showtime = showtime;
        this.tickets = tickets;
        this.organizer = organizer;
    }

    static AtTheDoor withBought(
            Shop shop, MockMvcTester http, TestIdentity identity, int... ordinals) {
        var showtime = shop.freeShowtime(10);
        var buyer = shop.buyer();
        var booking = buyer.hold(showtime, ordinals);
        assertThat(buyer.confirm(booking)).hasStatusOk();
        var organizer = Visitor.of(http, identity, showtime.organizerId(), Role.ORGANIZER);
        return new AtTheDoor(showtime, List.copyOf(buyer.tickets(booking).values()), organizer);
    }

    ShowtimeOnSale showtime() {
        return showtime;
    }

    Visitor organizer() {
        return organizer;
    }

    UUID ticket(int number) {
        return UUID.fromString(tickets.get(number).path("id").asString());
    }

    String code(int number) {
        return tickets.get(number).path("code").asString();
    }

    MvcTestResult scan(int number) {
        return scan(organizer, code(number));
    }

    MvcTestResult scan(Visitor who, String code) {
        return who.post(Map.of("code", code), CHECK_INS, showtime.id());
    }

    MvcTestResult undo(Visitor who, UUID ticket) {
        return who.delete(CHECK_INS + "/{ticket}", showtime.id(), ticket);
    }

    MvcTestResult upload(Visitor who, List<Map<String, Object>> items) {
        return who.post(Map.of("items", items), CHECK_INS + "/batch", showtime.id());
    }

    MvcTestResult manifest(Visitor who) {
        return who.get(CHECK_INS + "/manifest", showtime.id());
    }
}
