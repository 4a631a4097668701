package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Reply;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every path as the sources spell it, through the gateway to the services. */
@ExtendWith(RunningPlatform.class)
class SpellingsTests {

    private static final String PASSWORD = "a curtain rises at eight";
    private static final Map<String, Object> VISA = Map.of("paymentMethodId", "pm_card_visa");

    private final Api api;
    private Organizer promoter;
    private Show show;
    private Customer fan;

    @SuppressWarnings("NullAway.Init") // set before each test
    SpellingsTests(Api api) {
        this.api = api;
    }

    @BeforeEach
    void aShowIsOnSale() {
        promoter = new Organizer(api);
        show = promoter.putOnShow("Spelt Otherwise", 1, 8);
        fan = new Customer(api);
    }

    @Test
    void reading() {
        assertThat(get("/events/" + show.eventId(), null).expect(200).toString())
                .contains(show.seatIds().getFirst());
        assertThat(get("/event/" + show.eventId(), null).expect(200).path("name").asString())
                .isEqualTo(show.name());
        for (var path :
                List.of(
                        "/search?term=spelt&location=Lisbon&type=CONCERT&date=2099-01-01&page=0",
                        "/events/search?keyword=spelt&start=2026-01-01&end=2099-01-01&page=0&limit=5",
                        "/events/search?keyword=spelt&pageSize=5",
                        "/event/search/spelt",
                        "/events?coordinates=%5B38.7169,-9.1399%5D")) {
            assertThat(get(path, null).expect(200).path("items").isArray()).as(path).isTrue();
        }
    }

    @Test
    void signingUpAndIn() {
        var email = UUID.randomUUID() + "@people.example";
        call("POST", "/signUP", null, newcomer(email)).expect(201);
        var login = Map.of("email", email, "password", PASSWORD);
        var token =
                call("POST", "/users/me/logIn", null, login)
                        .expect(200)
                        .path("accessToken")
                        .asString();
        var me = api.get("accounts/me", token).expect(200);
        assertThat(me.path("roles").toString()).isEqualTo("[\"CUSTOMER\"]");

        var id = me.path("id").asString();
        assertThat(get("/users/" + id + "/profile", token).expect(200)).isEqualTo(me);
        get("/users/" + promoter.id() + "/profile", token).refused(404, "not-found");
        call("POST", "/users/" + id + "/logout", token, Map.of()).expect(204);
    }

    @Test
    void organizing() {
        var email = UUID.randomUUID() + "@people.example";
        call("POST", "/artist/signUP", null, newcomer(email)).expect(201);
        var venueId =
                api.get("events/" + show.eventId(), null)
                        .expect(200)
                        .path("venue")
                        .path("id")
                        .asString();
        var artist = "/artist/" + promoter.id();
        var wish = Map.of("name", "Spelt", "category", "OTHER", "venueId", venueId);

        var event =
                call("POST", artist + "/createEvent", promoter.token(), wish)
                        .expect(201)
                        .path("id")
                        .asString();
        var changed = Map.of("name", "Spelt Right");
        assertThat(
                        call(
                                        "PUT",
                                        artist + "/event/" + event + "/updateEvent",
                                        promoter.token(),
                                        changed)
                                .expect(200)
                                .path("name")
                                .asString())
                .isEqualTo("Spelt Right");
        var other = new Organizer(api);
        call("PUT", artist + "/event/" + event + "/updateEvent", other.token(), changed)
                .refused(404, "not-found");
        call("DELETE", artist + "/event/" + event + "/deleteEvent", promoter.token(), null)
                .expect(204);
    }

    @Test
    void reservingAndConfirming() {
        var held = reserve(Map.of("ticketIds", show.seatIds().subList(0, 2))).expect(201);
        var bookingId = held.path("id").asString();
        assertThat(get("/booking/" + bookingId, fan.token()).expect(200).path("status").asString())
                .isEqualTo("HELD");
        var confirm = Map.of("bookingId", bookingId, "paymentDetails", VISA);

        assertTickets(call("POST", "/booking/confirm", fan.token(), confirm).expect(200), 2);
        assertTickets(call("POST", "/booking/confirm", fan.token(), confirm).expect(200), 2);
        assertThat(get("/user/bookings", fan.token()).expect(200).toString()).contains(bookingId);

        var other = show.seatIds().get(2);
        reserve(Map.of("ticketId", other)).expect(201);
        var byTicket = Map.of("ticketId", other, "paymentDetails", VISA);
        assertTickets(call("POST", "/booking/confirm", fan.token(), byTicket).expect(200), 1);
        reserve(Map.of("ticketId", new UUID(0x8000, 1L << 63).toString()))
                .refused(404, "not-found");
    }

    @Test
    void buyingInOneStep() {
        buy("/bookings/" + show.eventId(), 0, VISA).expect(200);
        buy("/booking/events/" + show.eventId(), 1, VISA).expect(200);
        buy("/bookings/" + show.eventId(), 0, VISA).refused(409, "seats-taken");
        buy("/bookings/" + promoter.putOnShow("Another", 1, 2).eventId(), 2, VISA)
                .refused(404, "not-found");
        buy("/bookings/" + show.eventId(), 2, Map.of("number", "4242424242424242"))
                .refused(400, "validation-failed");

        var declined = Map.<String, Object>of("paymentMethodId", "pm_card_chargeDeclined");
        var refusal =
                buy("/bookings/" + show.eventId(), 2, declined).refused(402, "payment-declined");
        assertThat(show.stateOf(show.seatIds().get(2))).as("still held").isEqualTo(1);
        var goOn =
                Map.of("bookingId", refusal.path("bookingId").asString(), "paymentDetails", VISA);
        assertTickets(call("POST", "/booking/confirm", fan.token(), goOn).expect(200), 1);
    }

    @Test
    void reservingInAHouseAndPayingForIt() {
        var venueId =
                api.get("events/" + show.eventId(), null)
                        .expect(200)
                        .path("venue")
                        .path("id")
                        .asString();
        var seats = show.seatIds().subList(4, 6);
        var held =
                call(
                                "POST",
                                "/events/reserve/" + show.eventId(),
                                fan.token(),
                                Map.of("venueId", venueId, "seats", seats))
                        .expect(201);
        var path = "/events/payment/%s/%s";
        var paid =
                call(
                                "POST",
                                path.formatted(show.eventId(), held.path("id").asString()),
                                fan.token(),
                                Map.of("paymentDetails", VISA))
                        .expect(200);
        assertThat(paid.path("booking").path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(paid.path("tickets").size()).isEqualTo(2);
    }

    private Reply reserve(Map<String, Object> body) {
        return call("POST", "/booking/reserve", fan.token(), body);
    }

    private Reply buy(String path, int seat, Map<String, Object> details) {
        var tickets = show.seatIds().subList(seat, seat + 1);
        return call(
                "POST", path, fan.token(), Map.of("ticketIds", tickets, "paymentDetails", details));
    }

    private static void assertTickets(JsonNode booking, int count) {
        assertThat(booking.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(booking.path("tickets").findValuesAsString("code")).hasSize(count);
    }

    private static Map<String, Object> newcomer(String email) {
        return Map.of("email", email, "password", PASSWORD, "name", "A newcomer");
    }

    private Reply get(String path, @Nullable String token) {
        return call("GET", path, token, null);
    }

    /** A path that begins with a slash leaves the API's own. */
    private Reply call(String method, String path, @Nullable String token, @Nullable Object body) {
        return api.call(method, path, token, body, Map.of());
    }
}
