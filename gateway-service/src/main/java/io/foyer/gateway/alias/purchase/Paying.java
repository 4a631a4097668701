package io.foyer.gateway.alias.purchase;

import io.foyer.gateway.route.ServiceAnswer;
import io.foyer.gateway.route.ServiceCall;
import io.foyer.gateway.route.ServiceCall.Service;
import io.foyer.gateway.route.Services;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Pays for a hold: starts the payment unless it was started, then confirms. */
@Component
class Paying {

    private static final String BOOKINGS = "/api/v1/bookings/";

    private final Services services;

    Paying(Services services) {
        this.services = services;
    }

    /** The booking as confirming answers it; a refusal says which booking it was about. */
    Mono<ServiceAnswer> pay(ServerRequest request, String bookingId, PaymentDetails details) {
        var method = details.paymentMethodId();
        return start(request, bookingId)
                .flatMap(
                        started ->
                                started.isRefusal() && !isPaid(started)
                                        ? Mono.just(started)
                                        : confirm(request, bookingId, method, attempt(started)))
                .map(answer -> about(answer, bookingId));
    }

    /** Nothing to pay: it was paid by an earlier try, whose answer confirming gives again. */
    private static boolean isPaid(ServiceAnswer started) {
        return started.isProblem("state-conflict");
    }

    /** A card that was declined may be tried again, with what is then another attempt. */
    private static String attempt(ServiceAnswer started) {
        return started.body().path("paymentId").asString("");
    }

    private Mono<ServiceAnswer> start(ServerRequest request, String bookingId) {
        var key = StepKeys.of(request).of("payment", bookingId);
        return services.call(
                request.exchange(),
                ServiceCall.post(Service.BOOKING, BOOKINGS + bookingId + "/payment", null)
                        .with(StepKeys.HEADER, key));
    }

    private Mono<ServiceAnswer> confirm(
            ServerRequest request, String bookingId, String method, String attempt) {
        var key = StepKeys.of(request).of("confirm", bookingId, method, attempt);
        return services.call(
                request.exchange(),
                ServiceCall.post(
                                Service.BOOKING,
                                BOOKINGS + bookingId + "/confirm",
                                Map.of("paymentMethodId", method))
                        .with(StepKeys.HEADER, key));
    }

    /** After a decline the seats stay held, and the client needs to know by which booking. */
    private static ServiceAnswer about(ServiceAnswer answer, String bookingId) {
        return answer.isRefusal() && answer.body() instanceof ObjectNode problem
                ? answer.with(problem.put("bookingId", bookingId))
                : answer;
    }
}
