package io.foyer.booking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.testing.identity.TestIdentity;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who buys over HTTP. */
public final class Buyer {

    private static final String KEY = "Idempotency-Key";
    private static final Duration TRYING_AGAIN = Duration.ofSeconds(10);

    private final MockMvcTester http;
    private final JsonMapper json;
    private final TestIdentity identity;
    private final UUID accountId;
    private final String name;
    private final UUID session;

    Buyer(MockMvcTester http, JsonMapper json, TestIdentity identity, UUID accountId, String name) {
        this(http, json, identity, accountId, name, TestIdentity.sessionOf(accountId));
    }

    private Buyer(
            MockMvcTester http,
            JsonMapper json,
            TestIdentity identity,
            UUID accountId,
            String name,
            UUID session) {
        this.session = session;
        this.http = http;
        this.json = json;
        this.identity = identity;
        this.accountId = accountId;
        this.name = name;
    }

    public UUID accountId() {
        return accountId;
    }

    /** What the buyer's token says. */
    public String email() {
        return "%s@example.com".formatted(accountId);
    }

    /** The same person, logged in on another device. */
    public Buyer elsewhere() {
        return new Buyer(http, json, identity, accountId, name, UUID.randomUUID());
    }

    /** Asks for seats. */
    public MvcTestResult reserve(ShowtimeOnSale showtime, int... ordinals) {
        return reserve(showtime, UnaryOperator.identity(), ordinals);
    }

    public MvcTestResult reserve(
            ShowtimeOnSale showtime, UnaryOperator<MockMvcRequestBuilder> more, int... ordinals) {
        var seats = IntStream.of(ordinals).mapToObj(showtime::seatId).toList();
        return send(
                HttpMethod.POST,
                "/api/v1/bookings",
                Map.of("showtimeId", showtime.id(), "seatIds", seats),
                more);
    }

    /** Asks for places to stand in one section, and for seats beside. */
    public MvcTestResult stand(
            ShowtimeOnSale showtime, UUID sectionId, int quantity, int... ordinals) {
        var wish = new HashMap<String, Object>();
        wish.put("showtimeId", showtime.id());
        wish.put("generalAdmission", List.of(Map.of("sectionId", sectionId, "quantity", quantity)));
        if (ordinals.length > 0) {
            wish.put("seatIds", IntStream.of(ordinals).mapToObj(showtime::seatId).toList());
        }
        return send(HttpMethod.POST, "/api/v1/bookings", wish, UnaryOperator.identity());
    }

    private static MvcTestResult insist(Callable<MvcTestResult> hold) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(TRYING_AGAIN)
                .until(hold, answer -> answer.getResponse().getStatus() != 503);
    }

    /** Holds places to stand that are known to be free. */
    public UUID holdStanding(
            ShowtimeOnSale showtime, UUID sectionId, int quantity, int... ordinals) {
        var answer = insist(() -> stand(showtime, sectionId, quantity, ordinals));
        assertThat(answer).hasStatus(201);
        return UUID.fromString(body(answer).path("id").asString());
    }

    /** Has the house choose, by the part {@code bestAvailable} of a wish. */
    public MvcTestResult bestAvailable(ShowtimeOnSale showtime, String best) {
        return bestAvailable(showtime, best, UnaryOperator.identity());
    }

    public MvcTestResult bestAvailable(
            ShowtimeOnSale showtime, String best, UnaryOperator<MockMvcRequestBuilder> more) {
        return send(
                HttpMethod.POST,
                "/api/v1/bookings",
                Map.of("showtimeId", showtime.id(), "bestAvailable", json.readTree(best)),
                more);
    }

    /**
     * Holds seats that are known to be free; tries again when told to, as after another test has
     * emptied Redis.
     */
    public UUID hold(ShowtimeOnSale showtime, int... ordinals) {
        var answer = insist(() -> reserve(showtime, ordinals));
        assertThat(answer).hasStatus(201);
        return UUID.fromString(body(answer).path("id").asString());
    }

    /** Empty when somebody else has the seats, or nobody can say who. */
    public Optional<UUID> tryToHold(ShowtimeOnSale showtime, int... ordinals) {
        var answer = reserve(showtime, ordinals);
        assertThat(answer.getResponse().getStatus()).isIn(201, 409, 503);
        return Optional.of(answer)
                .filter(given -> given.getResponse().getStatus() == 201)
                .map(given -> UUID.fromString(body(given).path("id").asString()));
    }

    /** Claims the seats and starts the payment. */
    public MvcTestResult startPayment(UUID bookingId) {
        return startPayment(bookingId, UUID.randomUUID().toString());
    }

    public MvcTestResult startPayment(UUID bookingId, String key) {
        return send(
                HttpMethod.POST,
                "/api/v1/bookings/" + bookingId + "/payment",
                null,
                request -> request.header(KEY, key));
    }

    /** Holds seats and starts the payment; the answer's payment intent. */
    public String intentOf(UUID bookingId) {
        var answer = startPayment(bookingId);
        assertThat(answer).hasStatusOk();
        return body(answer).path("paymentIntentId").asString();
    }

    /** Pays with a card, or asks what became of it when none is given. */
    public MvcTestResult confirm(UUID bookingId, String... paymentMethodId) {
        return confirmWithKey(bookingId, UUID.randomUUID().toString(), paymentMethodId);
    }

    public MvcTestResult confirmWithKey(UUID bookingId, String key, String... paymentMethodId) {
        return send(
                HttpMethod.POST,
                "/api/v1/bookings/" + bookingId + "/confirm",
                paymentMethodId.length == 0
                        ? Map.of()
                        : Map.of("paymentMethodId", paymentMethodId[0]),
                request -> request.header(KEY, key));
    }

    /** Asks for more time. */
    public MvcTestResult extend(UUID bookingId) {
        return extend(bookingId, UnaryOperator.identity());
    }

    public MvcTestResult extend(UUID bookingId, String key) {
        return extend(bookingId, request -> request.header(KEY, key));
    }

    private MvcTestResult extend(UUID bookingId, UnaryOperator<MockMvcRequestBuilder> more) {
        return send(HttpMethod.POST, "/api/v1/bookings/" + bookingId + "/extend", null, more);
    }

    public MvcTestResult giveBack(UUID bookingId) {
        return send(
                HttpMethod.DELETE, "/api/v1/bookings/" + bookingId, null, UnaryOperator.identity());
    }

    public MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null, UnaryOperator.identity());
    }

    public JsonNode booking(UUID bookingId) {
        return body(get("/api/v1/bookings/" + bookingId));
    }

    public String statusOf(UUID bookingId) {
        return booking(bookingId).path("status").asString();
    }

    public JsonNode tickets(UUID bookingId) {
        return body(get("/api/v1/bookings/" + bookingId + "/tickets")).path("items");
    }

    public MvcTestResult send(
            HttpMethod method,
            String path,
            @Nullable Object body,
            UnaryOperator<MockMvcRequestBuilder> more) {
        var request = http.method(method).uri(path).header("Authorization", "Bearer " + token());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return more.apply(request).exchange();
    }

    private String token() {
        return identity.token(accountId, session, name);
    }

    public JsonNode body(MvcTestResult answer) {
        try {
            return json.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String codeOf(MvcTestResult answer) {
        return body(answer).path("code").asString();
    }
}
