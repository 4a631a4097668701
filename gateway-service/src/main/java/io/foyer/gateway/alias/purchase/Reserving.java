package io.foyer.gateway.alias.purchase;

import io.foyer.common.problem.Problem;
import io.foyer.gateway.route.ServiceAnswer;
import io.foyer.gateway.route.ServiceCall;
import io.foyer.gateway.route.ServiceCall.Service;
import io.foyer.gateway.route.Services;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Holds tickets, whose ids alone say of which showtime they are. */
@Component
class Reserving {

    private final Services services;
    private final SoldShowtimes showtimes;

    Reserving(Services services, SoldShowtimes showtimes) {
        this.services = services;
        this.showtimes = showtimes;
    }

    /**
     * The hold, or why there is none; fails with 404 when the tickets are not of what the address
     * or the body names.
     *
     * @param named whether a showtime is of that event, and in that venue
     */
    Mono<ServiceAnswer> reserve(
            ServerRequest request, List<UUID> tickets, Predicate<SoldShowtime> named) {
        return Mono.defer(() -> showtimes.of(request.exchange(), tickets))
                .filter(named)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(showtime -> hold(request, showtime, tickets));
    }

    private Mono<ServiceAnswer> hold(
            ServerRequest request, SoldShowtime showtime, List<UUID> tickets) {
        var body = Map.of("showtimeId", showtime.id(), "seatIds", tickets);
        var call = ServiceCall.post(Service.BOOKING, "/api/v1/bookings", body);
        var keyed =
                StepKeys.of(request)
                        .given()
                        .map(key -> call.with(StepKeys.HEADER, key))
                        .orElse(call);
        return services.call(request.exchange(), keyed);
    }
}
