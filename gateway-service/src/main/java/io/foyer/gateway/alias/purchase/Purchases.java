package io.foyer.gateway.alias.purchase;

import io.foyer.common.problem.Problem;
import io.foyer.gateway.alias.JsonBody;
import io.foyer.gateway.route.ServiceAnswer;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each of the spellings does. */
@Component
class Purchases {

    private final JsonBody body;
    private final Reserving reserving;
    private final Paying paying;
    private final OwnBookings bookings;

    Purchases(JsonBody body, Reserving reserving, Paying paying, OwnBookings bookings) {
        this.body = body;
        this.reserving = reserving;
        this.paying = paying;
        this.bookings = bookings;
    }

    Mono<ServerResponse> reserve(ServerRequest request) {
        return answer(
                request,
                Wish.Reserve.class,
                wish -> reserving.reserve(request, wish.tickets(), _ -> true));
    }

    Mono<ServerResponse> reserveAt(ServerRequest request) {
        return answer(
                request,
                Wish.ReserveAt.class,
                wish ->
                        reserving.reserve(
                                request,
                                wish.seats(),
                                showtime ->
                                        showtime.eventId().equals(id(request, "eventId"))
                                                && showtime.venueId().equals(wish.venueId())));
    }

    Mono<ServerResponse> confirm(ServerRequest request) {
        return answer(
                request,
                Wish.Confirm.class,
                wish -> {
                    if (wish.bookingId() != null) {
                        return paying.pay(
                                request, wish.bookingId().toString(), wish.paymentDetails());
                    }
                    return bookings.holding(request, Wish.required(wish.ticketId(), "ticketId"))
                            .flatMap(found -> found.then(pay(request, wish.paymentDetails())));
                });
    }

    /** Reserves and pays. */
    Mono<ServerResponse> buy(ServerRequest request) {
        return answer(
                request,
                Wish.Buy.class,
                wish -> {
                    wish.paymentDetails().paymentMethodId(); // before anything is held
                    return reserving
                            .reserve(
                                    request,
                                    wish.ticketIds(),
                                    showtime -> showtime.eventId().equals(id(request, "eventId")))
                            .flatMap(held -> held.then(pay(request, wish.paymentDetails())));
                });
    }

    /** Pays, and answers booking and tickets side by side. */
    Mono<ServerResponse> payFor(ServerRequest request) {
        var bookingId = id(request, "bookingId").toString();
        return answer(
                request,
                Wish.Pay.class,
                wish ->
                        bookings.of(request, bookingId, id(request, "eventId"))
                                .flatMap(found -> found.then(pay(request, wish.paymentDetails())))
                                .map(Purchases::withTicketsBeside));
    }

    private Function<JsonNode, Mono<ServiceAnswer>> pay(
            ServerRequest request, PaymentDetails details) {
        return booking -> paying.pay(request, booking.path("id").asString(), details);
    }

    private <T> Mono<ServerResponse> answer(
            ServerRequest request, Class<T> type, Function<T, Mono<ServiceAnswer>> act) {
        return body.read(request, type).flatMap(act).flatMap(ServiceAnswer::toClient);
    }

    private static ServiceAnswer withTicketsBeside(ServiceAnswer answer) {
        if (answer.isRefusal() || !(answer.body() instanceof ObjectNode booking)) {
            return answer;
        }
        var tickets = booking.remove("tickets");
        var beside = JsonNodeFactory.instance.objectNode();
        beside.set("booking", booking);
        beside.set("tickets", tickets == null ? beside.arrayNode() : tickets);
        return answer.with(beside);
    }

    private static UUID id(ServerRequest request, String variable) {
        try {
            return UUID.fromString(request.pathVariable(variable));
        } catch (IllegalArgumentException _) {
            throw Problem.notFound();
        }
    }
}
