package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.EventServiceFake;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house with showtimes that are sold, called off and put off. */
public final class House {

    private static final String KEY = "Idempotency-Key";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long PRICE = 5_000;

    public final Shop shop;
    public final Rows rows;
    private final EventServiceFake eventService;
    private final MessageListener catalogue;
    private final Workers workers;
    private final MockMvcTester http;
    private final TestIdentity identity;
    private final JsonMapper json;
    private long version = 1;

    public House(ApplicationContext context) {
        this.shop = context.getBean(Shop.class);
        this.rows = context.getBean(Rows.class);
        this.eventService = context.getBean(EventServiceFake.class);
        this.workers = context.getBean(Workers.class);
        this.http = context.getBean(MockMvcTester.class);
        this.identity = context.getBean(TestIdentity.class);
        this.json = context.getBean(JsonMapper.class);
        this.catalogue =
                context.getBeansOfType(MessageListener.class).values().stream()
                        .filter(listener -> listener.group().equals("booking-inventory"))
                        .findFirst()
                        .orElseThrow();
    }

    public ShowtimeOnSale open(int seats, CancellationPolicy policy) {
        return shop.publish(Changed.under(Fixtures.showtime(seats), policy));
    }

    /** A buyer's booking that is paid for, with the money collected. */
    public UUID sell(Buyer buyer, ShowtimeOnSale showtime, int... seats) {
        var booking = buyer.hold(showtime, seats);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return rows.paymentStatus(booking).equals("CAPTURED");
                        });
        return booking;
    }

    /** event-service says that the showtime is this now. */
    public ShowtimeOnSale becomes(ShowtimeOnSale changed) {
        eventService.publish(changed, ++version, PRICE);
        catalogue.on(
                new Message(
                        UUID.randomUUID(),
                        "ShowtimeChanged",
                        "{\"showtimeId\": \"%s\"}".formatted(changed.id())));
        return changed;
    }

    public ShowtimeOnSale becomes(ShowtimeOnSale showtime, SaleStatus status) {
        return becomes(Changed.as(showtime, status));
    }

    public MvcTestResult cancel(Buyer buyer, UUID booking, UUID... tickets) {
        return cancelWithKey(buyer, UUID.randomUUID().toString(), booking, tickets);
    }

    public MvcTestResult cancelWithKey(Buyer buyer, String key, UUID booking, UUID... tickets) {
        return buyer.send(
                HttpMethod.POST,
                "/api/v1/bookings/" + booking + "/cancellation",
                tickets.length == 0 ? Map.of() : Map.of("ticketIds", List.of(tickets)),
                request -> request.header(KEY, key));
    }

    /** Calls the API as somebody of the house. */
    public MvcTestResult call(
            HttpMethod method, String path, @Nullable Object body, UUID account, Role... roles) {
        return call(
                method,
                path,
                body,
                request -> request.header(KEY, UUID.randomUUID().toString()),
                account,
                roles);
    }

    public MvcTestResult call(
            HttpMethod method,
            String path,
            @Nullable Object body,
            UnaryOperator<MockMvcRequestBuilder> more,
            UUID account,
            Role... roles) {
        var request =
                http.method(method)
                        .uri(path)
                        .header("Authorization", "Bearer " + identity.token(account, roles));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return more.apply(request).exchange();
    }

    public MvcTestResult organizer(
            HttpMethod method, String path, @Nullable Object body, ShowtimeOnSale showtime) {
        return call(method, path, body, showtime.organizerId(), Role.ORGANIZER);
    }

    /** The ids of the buyer's tickets in the order of the seats. */
    public List<UUID> tickets(Buyer buyer, UUID booking) {
        return buyer.tickets(booking)
                .valueStream()
                .map(ticket -> UUID.fromString(ticket.path("id").asString()))
                .toList();
    }

    /** Somebody went in with it. */
    public void checkIn(UUID ticket) {
        rows.change(
                """
                UPDATE ticket SET status = 'CHECKED_IN', checked_in_at = now(), checked_in_by = gen_random_uuid()
                 WHERE id = ?
                """,
                ticket);
    }

    /** Somebody else has it now. */
    public void giveAway(UUID ticket) {
        rows.change("UPDATE ticket SET status = 'TRANSFERRED' WHERE id = ?", ticket);
    }

    /** A scanner reads the code; whether it lets anybody in. */
    boolean atTheDoor(ShowtimeOnSale showtime, String code) {
        var path = "/api/v1/showtimes/" + showtime.id() + "/check-ins";
        return organizer(HttpMethod.POST, path, Map.of("code", code), showtime)
                        .getResponse()
                        .getStatus()
                == 200;
    }

    /** Offers the ticket to somebody; the offer's id. */
    UUID offer(Buyer from, UUID ticket, Buyer to) {
        var answer =
                from.send(
                        HttpMethod.POST,
                        "/api/v1/tickets/" + ticket + "/transfers",
                        Map.of("email", to.accountId() + "@example.com"),
                        UnaryOperator.identity());
        assertThat(answer).hasStatus(201);
        return UUID.fromString(from.body(answer).path("id").asString());
    }

    /** Whether there was still something to take. */
    boolean takes(Buyer to, UUID offer) {
        var path = "/api/v1/users/me/ticket-transfers/" + offer + "/acceptance";
        return to.send(HttpMethod.POST, path, null, UnaryOperator.identity())
                        .getResponse()
                        .getStatus()
                == 200;
    }

    /** Works off what was asked of the provider until the condition holds. */
    public void until(Callable<Boolean> condition) {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return condition.call();
                        });
    }

    /** What goes back or went back of the booking, in minor units. */
    public int refunds(UUID booking) {
        return rows.count(
                "SELECT coalesce(sum(amount), 0) FROM refund WHERE booking_id = ?", booking);
    }

    public int refundCount(UUID booking) {
        return rows.count("SELECT count(*) FROM refund WHERE booking_id = ?", booking);
    }

    public String status(UUID booking) {
        return rows.text("SELECT status FROM booking WHERE id = ?", booking);
    }

    public String why(Buyer buyer, MvcTestResult answer) {
        assertThat(answer).hasStatus(409);
        assertThat(buyer.codeOf(answer)).isEqualTo("cancellation-refused");
        return buyer.body(answer).path("why").asString();
    }

    public JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
