package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What organizers see of how a showtime sells. */
@BookingServiceTest
class InventoryApiTests {

    private static final int SEATS = 10;
    private static final int PLACES = 30;

    private final UUID floor = UUID.randomUUID();

    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private EventServiceFake eventService;
    @Autowired private SeatHolds holds;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @BeforeEach
    void putOnSale() {
        showtime =
                eventService.publish(
                        Fixtures.showtime(
                                UUID.randomUUID(),
                                Fixtures.standing(
                                        Fixtures.layout(SEATS, Set.of(9)), floor, PLACES)),
                        1,
                        5_000);
    }

    @Test
    void theOrganizerSeesWhatIsFreeHeldAndSoldInEachSection() {
        var sold = hold(List.of(1, 2), 4);
        holds.sell(showtime.id(), sold, ordinalsOf(sold));
        hold(List.of(5), 3);

        var answer = get(showtime.id(), showtime.organizerId(), Role.ORGANIZER);

        assertThat(answer).hasStatusOk();
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        var seated = showtime.layout().seats().getFirst().sectionId();
        assertThat(answer).bodyJson().extractingPath("$.showtimeId").isEqualTo(id());
        assertThat(answer).bodyJson().extractingPath("$.at").isNotNull();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.sections")
                .convertTo(InstanceOfAssertFactories.list(Map.class))
                .containsExactly(section(seated, 9, 6, 1, 2), section(floor, PLACES, 23, 3, 4));
    }

    @Test
    void adminsSeeItToo() {
        assertThat(get(showtime.id(), UUID.randomUUID(), Role.ADMIN)).hasStatusOk();
    }

    @Test
    void whatSomebodyElseOrganizesIsNotThere() {
        assertThat(get(showtime.id(), UUID.randomUUID(), Role.ORGANIZER))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
        assertThat(get(UUID.randomUUID(), showtime.organizerId(), Role.ORGANIZER)).hasStatus(404);
    }

    @Test
    void buyersAndDoorStaffAreNotLetIn() {
        assertThat(get(showtime.id(), UUID.randomUUID(), Role.CUSTOMER, Role.DOOR_STAFF))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("forbidden");
        assertThat(http.get().uri("/api/v1/showtimes/{id}/inventory", showtime.id()))
                .hasStatus(401);
    }

    @Test
    void whatIsNoIdIsRefused() {
        var answer =
                http.get()
                        .uri("/api/v1/showtimes/first/inventory")
                        .header("Authorization", "Bearer " + token(UUID.randomUUID(), Role.ADMIN))
                        .exchange();

        assertThat(answer).hasStatus(400);
    }

    private HoldId hold(List<Integer> seats, int places) {
        var id = new HoldId(UUID.randomUUID());
        assertThat(holds.hold(request(id, seats, places))).isInstanceOf(HoldOutcome.Held.class);
        return id;
    }

    private HoldRequest request(HoldId id, List<Integer> seats, int places) {
        return new HoldRequest(
                showtime.id(),
                id,
                id.value(),
                seats,
                List.of(new StandingPlaces(floor, SEATS, PLACES, places)),
                Duration.ofMinutes(10),
                8);
    }

    /** A repetition says what is held, whatever it asks for. */
    private List<Integer> ordinalsOf(HoldId id) {
        return ((HoldOutcome.Held) holds.hold(request(id, List.of(), 1))).ordinals();
    }

    private static Map<String, Object> section(UUID id, int total, int free, int held, int sold) {
        return Map.of(
                "sectionId", id.toString(),
                "total", total,
                "free", free,
                "held", held,
                "sold", sold);
    }

    private String id() {
        return showtime.id().toString();
    }

    private String token(UUID account, Role... roles) {
        return identity.token(account, roles);
    }

    private MvcTestResult get(UUID showtimeId, UUID account, Role... roles) {
        return http.get()
                .uri("/api/v1/showtimes/{id}/inventory", showtimeId)
                .header("Authorization", "Bearer " + token(account, roles))
                .exchange();
    }
}
