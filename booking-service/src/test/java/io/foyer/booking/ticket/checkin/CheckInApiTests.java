package io.foyer.booking.ticket.checkin;

import static io.foyer.booking.ticket.Visitor.body;
import static io.foyer.booking.ticket.Visitor.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.AtOnce;
import io.foyer.booking.ticket.Visitor;
import io.foyer.booking.ticket.code.TicketCode;
import io.foyer.booking.ticket.code.TicketCodes;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CheckoutTest
class CheckInApiTests {

    private static final int SCANNERS = 20;

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private TicketCodes codes;

    @SuppressWarnings("NullAway.Init")
    private AtTheDoor door;

    @BeforeEach
    void buy() {
        door = AtTheDoor.withBought(shop, http, identity, 1, 2);
    }

    @Test
    void aTicketOpensTheDoorOnce() {
        var first = door.scan(0);

        assertThat(first).hasStatusOk();
        assertThat(body(first).path("ticketId").asString()).isEqualTo(door.ticket(0).toString());
        assertThat(body(first).path("section").asString()).isEqualTo("Stalls");
        assertThat(body(first).path("row").asString()).isEqualTo("Row 1");
        assertThat(body(first).path("seat").asString()).isEqualTo("2");
        var second = door.scan(0);
        assertThat(told(second)).isEqualTo("409 already-used");
        assertThat(body(second).path("checkedInAt")).isEqualTo(body(first).path("checkedInAt"));
        assertThat(door.scan(1)).hasStatusOk();
    }

    @Test
    void ofTwentyScannersOneIsToldYesAndTheOthersWhen() throws Exception {
        Callable<MvcTestResult> scanner = () -> door.scan(0);

        var answers = AtOnce.all(Collections.nCopies(SCANNERS, scanner));

        assertThat(answers.stream().filter(answer -> told(answer).equals("200"))).hasSize(1);
        assertThat(answers.stream().filter(answer -> told(answer).equals("409 already-used")))
                .hasSize(SCANNERS - 1);
        var when = new HashSet<String>();
        answers.forEach(answer -> when.add(body(answer).path("checkedInAt").asString()));
        assertThat(when).hasSize(1);
        assertThat(rows.count("SELECT count(*) FROM check_in WHERE ticket_id = ?", door.ticket(0)))
                .isOne();
    }

    @Test
    void anUndoneTicketIsGoodAgainAndThatIsKept() {
        door.scan(0);

        assertThat(door.undo(door.organizer(), door.ticket(0))).hasStatus(204);
        assertThat(door.undo(door.organizer(), door.ticket(0))).hasStatus(204);

        assertThat(
                        rows.count(
                                "SELECT count(*) FROM audit_entry WHERE action = 'check-in-undone'"
                                        + " AND object = ?",
                                door.ticket(0).toString()))
                .isOne();
        assertThat(door.scan(0)).hasStatusOk();
        assertThat(rows.count("SELECT count(*) FROM check_in WHERE ticket_id = ?", door.ticket(0)))
                .isEqualTo(3);
        assertThat(told(door.undo(door.organizer(), UUID.randomUUID()))).isEqualTo("404 not-found");
    }

    @Test
    void whatIsNoCodeOfOursIsUnknownHoweverLongItIs() {
        for (var length : new int[] {0, 1, 7, 134, 135, 136, 1_000, 4_096}) {
            assertThat(why(door.scan(door.organizer(), "x".repeat(length))))
                    .isEqualTo("unknown-code");
        }
        assertThat(why(door.scan(door.organizer(), "\u0000\u20ac{}' OR 1=1")))
                .isEqualTo("unknown-code");
        assertThat(told(door.scan(door.organizer(), "x".repeat(4_097))))
                .isEqualTo("400 validation-failed");
        assertThat(
                        told(
                                door.organizer()
                                        .post(
                                                Map.of(),
                                                "/api/v1/showtimes/{id}/check-ins",
                                                door.showtime().id())))
                .isEqualTo("400 validation-failed");
    }

    @Test
    void aForgedSignatureOpensNothing() {
        var good = door.code(0);
        var forged =
                good.substring(0, 60) + (good.charAt(60) == 'A' ? 'B' : 'A') + good.substring(61);

        assertThat(why(door.scan(door.organizer(), forged))).isEqualTo("unknown-code");
    }

    @Test
    void anOldCodeAndOneOfNoTicketAreUnknown() {
        rows.change(
                "UPDATE ticket SET serial = 2 WHERE showtime_id = ? AND id = ?",
                door.showtime().id(),
                door.ticket(0));

        assertThat(why(door.scan(0))).isEqualTo("unknown-code");
        assertThat(
                        door.scan(
                                door.organizer(),
                                codes.write(
                                        new TicketCode(door.ticket(0), door.showtime().id(), 2))))
                .hasStatusOk();
        assertThat(
                        why(
                                door.scan(
                                        door.organizer(),
                                        codes.write(
                                                new TicketCode(
                                                        UUID.randomUUID(),
                                                        door.showtime().id(),
                                                        1)))))
                .isEqualTo("unknown-code");
    }

    @Test
    void aTicketOfAnotherShowtimeOrThatWasCancelledIsToldSo() {
        var other = AtTheDoor.withBought(shop, http, identity, 3);
        rows.change(
                "UPDATE ticket SET status = 'CANCELLED' WHERE showtime_id = ? AND id = ?",
                door.showtime().id(),
                door.ticket(0));
        rows.change(
                "UPDATE ticket SET status = 'TRANSFERRED' WHERE showtime_id = ? AND id = ?",
                door.showtime().id(),
                door.ticket(1));

        assertThat(why(door.scan(door.organizer(), other.code(0)))).isEqualTo("other-showtime");
        assertThat(why(door.scan(0))).isEqualTo("cancelled");
        assertThat(why(door.scan(1))).isEqualTo("transferred");
        assertThat(other.scan(0)).hasStatusOk();
    }

    @Test
    void onlyThoseWhoWorkAtTheDoorScan() {
        var admin = Visitor.of(http, identity, UUID.randomUUID(), Role.ADMIN);
        var customer = Visitor.of(http, identity, UUID.randomUUID(), Role.CUSTOMER);
        var otherOrganizer = Visitor.of(http, identity, UUID.randomUUID(), Role.ORGANIZER);
        var otherDoor = Visitor.of(http, identity, UUID.randomUUID(), Role.DOOR_STAFF);

        assertThat(told(door.scan(customer, door.code(0)))).isEqualTo("403 forbidden");
        assertThat(told(door.undo(customer, door.ticket(0)))).isEqualTo("403 forbidden");
        assertThat(told(door.manifest(customer))).isEqualTo("403 forbidden");
        for (var stranger : new Visitor[] {otherOrganizer, otherDoor}) {
            assertThat(told(door.scan(stranger, door.code(0)))).isEqualTo("404 not-found");
            assertThat(told(door.undo(stranger, door.ticket(0)))).isEqualTo("404 not-found");
            assertThat(told(door.manifest(stranger))).isEqualTo("404 not-found");
        }
        assertThat(http.post().uri("/api/v1/showtimes/{id}/check-ins", door.showtime().id()))
                .hasStatus(401);
        assertThat(door.scan(admin, door.code(0))).hasStatusOk();
        assertThat(
                        told(
                                admin.post(
                                        Map.of("code", "x"),
                                        "/api/v1/showtimes/{id}/check-ins",
                                        UUID.randomUUID())))
                .isEqualTo("404 not-found");
    }

    private static String why(MvcTestResult answer) {
        assertThat(told(answer)).isEqualTo("422 ticket-not-valid");
        return body(answer).path("why").asString();
    }
}
