package io.foyer.gateway.alias.purchase;

import io.foyer.common.problem.Problem;
import io.foyer.gateway.route.ServiceAnswer;
import io.foyer.gateway.route.ServiceCall;
import io.foyer.gateway.route.ServiceCall.Service;
import io.foyer.gateway.route.Services;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Looks at the caller's own bookings. */
@Component
class OwnBookings {

    /** Enough: a hold lives for minutes, and the newest come first. */
    private static final String NEWEST = "/api/v1/users/me/bookings?size=100";

    private static final Set<String> TO_BE_PAID = Set.of("HELD", "PAYING", "CONFIRMED");

    private final Services services;

    OwnBookings(Services services) {
        this.services = services;
    }

    /** The booking that holds a ticket; a problem document when the caller has none. */
    Mono<ServiceAnswer> holding(ServerRequest request, UUID ticketId) {
        return services.call(request.exchange(), ServiceCall.get(Service.BOOKING, NEWEST))
                .flatMap(answer -> answer.then(page -> find(answer, page, ticketId)));
    }

    /** A booking, if it is for this event. */
    Mono<ServiceAnswer> of(ServerRequest request, String bookingId, UUID eventId) {
        var call = ServiceCall.get(Service.BOOKING, "/api/v1/bookings/" + bookingId);
        return services.call(request.exchange(), call)
                .flatMap(
                        answer ->
                                answer.then(
                                        booking ->
                                                isOf(booking, eventId)
                                                        ? Mono.just(answer)
                                                        : Mono.error(Problem::notFound)));
    }

    private static Mono<ServiceAnswer> find(ServiceAnswer answer, JsonNode page, UUID ticketId) {
        return page.path("items")
                .valueStream()
                .filter(booking -> TO_BE_PAID.contains(booking.path("status").asString("")))
                .filter(booking -> holds(booking, ticketId.toString()))
                .findFirst()
                .map(booking -> Mono.just(answer.with(booking)))
                .orElseGet(() -> Mono.error(Problem.notFound()));
    }

    private static boolean holds(JsonNode booking, String ticketId) {
        return booking.path("lines")
                .valueStream()
                .anyMatch(line -> ticketId.equals(line.path("seatId").asString("")));
    }

    private static boolean isOf(JsonNode booking, UUID eventId) {
        return eventId.toString().equals(booking.path("event").path("id").asString(""));
    }
}
