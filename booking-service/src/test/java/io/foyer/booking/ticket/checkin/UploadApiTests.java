package io.foyer.booking.ticket.checkin;

import static io.foyer.booking.ticket.Visitor.body;
import static io.foyer.booking.ticket.Visitor.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.booking.ticket.AtOnce;
import io.foyer.booking.ticket.Visitor;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What scanners upload that had no network. */
@CheckoutTest
class UploadApiTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;

    private final Instant began = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS);

    @SuppressWarnings("NullAway.Init")
    private AtTheDoor door;

    @BeforeEach
    void buy() {
        door = AtTheDoor.withBought(shop, http, identity, 1, 2, 3);
    }

    @Test
    void theEarliestScanWinsAndTheOthersAreTold() {
        var results =
                upload(
                        item(door.code(0), 20),
                        item(door.code(0), 10),
                        item(door.code(1), 5),
                        item("no code", 7));

        assertThat(outcomes(results))
                .containsExactly("already-used", "accepted", "accepted", "not-valid");
        assertThat(results.get(0).path("checkedInAt").asString()).isEqualTo(at(10).toString());
        assertThat(results.get(3).path("why").asString()).isEqualTo("unknown-code");
        assertThat(results.get(0).path("code").asString()).isEqualTo(door.code(0));
    }

    @Test
    void aScanThatWasEarlierButIsUploadedLaterTakesItsPlace() {
        upload(item(door.code(0), 20));

        var earlier = upload(item(door.code(0), 10));
        var repeated = upload(item(door.code(0), 20), item(door.code(0), 10));

        assertThat(outcomes(earlier)).containsExactly("accepted");
        assertThat(outcomes(repeated)).containsExactly("already-used", "accepted");
        assertThat(body(door.scan(0)).path("checkedInAt").asString()).isEqualTo(at(10).toString());
        assertThat(history(0)).isEqualTo(2);
    }

    @Test
    void itTakesThePlaceOfAScanWithNetworkToo() {
        door.scan(0);

        assertThat(outcomes(upload(item(door.code(0), 10)))).containsExactly("accepted");
        assertThat(body(door.scan(0)).path("checkedInAt").asString()).isEqualTo(at(10).toString());
    }

    @Test
    void whatWasUndoneStaysUndoneWhenItIsUploadedOnceMore() {
        upload(item(door.code(0), 10));
        door.undo(door.organizer(), door.ticket(0));

        var results = upload(item(door.code(0), 10));

        assertThat(outcomes(results)).containsExactly("not-valid");
        assertThat(results.get(0).path("why").asString()).isEqualTo("undone");
        assertThat(door.scan(0)).hasStatusOk();
    }

    @Test
    void uploadsAtTheSameTimeEndAsOneAfterTheOther() throws Exception {
        var scanners = new ArrayList<Callable<MvcTestResult>>();
        for (var i = 0; i < 8; i++) {
            var items = new ArrayList<>(items(i));
            Collections.shuffle(items);
            var scanner = Visitor.of(http, identity, UUID.randomUUID(), Role.ADMIN);
            scanners.add(() -> door.upload(scanner, items));
        }

        AtOnce.all(scanners).forEach(answer -> assertThat(answer).hasStatusOk());

        for (var ticket = 0; ticket < 3; ticket++) {
            assertThat(body(door.scan(ticket)).path("checkedInAt").asString())
                    .isEqualTo(at(ticket).toString());
        }
    }

    @Test
    void aWrongClockAnEmptyUploadAndOneThatIsTooLongAreRefused() {
        var now = Instant.now();
        var tooMany = Collections.nCopies(1_001, item("x", 1));

        for (var at : List.of(now.plus(Duration.ofMinutes(6)), now.minus(Duration.ofDays(8)))) {
            assertThat(
                            told(
                                    door.upload(
                                            door.organizer(),
                                            List.of(
                                                    Map.of(
                                                            "code",
                                                            door.code(0),
                                                            "at",
                                                            at.toString())))))
                    .isEqualTo("400 validation-failed");
        }
        assertThat(told(door.upload(door.organizer(), List.of())))
                .isEqualTo("400 validation-failed");
        assertThat(told(door.upload(door.organizer(), tooMany))).isEqualTo("400 validation-failed");
        assertThat(told(door.upload(door.organizer(), List.of(Map.of("code", "x")))))
                .isEqualTo("400 validation-failed");
        assertThat(door.upload(door.organizer(), Collections.nCopies(1_000, item("x", 1))))
                .hasStatusOk();
        assertThat(door.scan(0)).hasStatusOk();
    }

    @Test
    void strangersUploadNothing() {
        var stranger = Visitor.of(http, identity, UUID.randomUUID(), Role.DOOR_STAFF);

        assertThat(told(door.upload(stranger, List.of(item(door.code(0), 1)))))
                .isEqualTo("404 not-found");
        assertThat(history(0)).isZero();
    }

    /** All three tickets; the first scanner's scans are the earliest ones. */
    private List<Map<String, Object>> items(int scanner) {
        return List.of(
                item(door.code(0), 30 * scanner),
                item(door.code(1), 1 + 30 * scanner),
                item(door.code(2), 2 + 30 * scanner));
    }

    private int history(int ticket) {
        return rows.count("SELECT count(*) FROM check_in WHERE ticket_id = ?", door.ticket(ticket));
    }

    @SafeVarargs
    private List<JsonNode> upload(Map<String, Object>... items) {
        var answer = door.upload(door.organizer(), List.of(items));
        assertThat(answer).hasStatusOk();
        return List.copyOf(body(answer).path("results").values());
    }

    private static List<String> outcomes(List<JsonNode> results) {
        return results.stream().map(result -> result.path("outcome").asString()).toList();
    }

    private Map<String, Object> item(String code, int second) {
        return Map.of("code", code, "at", at(second).toString());
    }

    private Instant at(int second) {
        return began.plusSeconds(second);
    }
}
