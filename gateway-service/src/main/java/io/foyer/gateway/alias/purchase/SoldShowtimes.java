package io.foyer.gateway.alias.purchase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.common.problem.Problem;
import io.foyer.gateway.route.ServiceAnswer;
import io.foyer.gateway.route.ServiceCall;
import io.foyer.gateway.route.ServiceCall.Service;
import io.foyer.gateway.route.Services;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the showtime that tickets are for. A ticket's id holds the showtime's number
 * (docs/architecture.md, "A seat's id"), which never means another showtime, so what was found is
 * kept.
 */
@Component
class SoldShowtimes {

    private static final int UUID_VERSION = 8;
    private static final int NUMBER_SHIFT = 16;

    private final Services services;
    private final JsonMapper json;
    private final Cache<Long, SoldShowtime> known;

    SoldShowtimes(Services services, JsonMapper json, PurchaseProperties limits) {
        this.services = services;
        this.json = json;
        this.known = Caffeine.newBuilder().maximumSize(limits.rememberedShowtimes()).build();
    }

    /**
     * The one showtime of all these tickets; fails with a problem: 404 when there is none, 400 when
     * there are several.
     */
    Mono<SoldShowtime> of(ServerWebExchange exchange, List<UUID> tickets) {
        var numbers = tickets.stream().map(SoldShowtimes::number).distinct().toList();
        if (numbers.size() > 1) {
            return Mono.error(Wish.invalid("These tickets are for several showtimes."));
        }
        var number = numbers.getFirst();
        var found = known.getIfPresent(number);
        return found != null ? Mono.just(found) : ask(exchange, number);
    }

    private static Long number(UUID ticket) {
        if (ticket.version() != UUID_VERSION) {
            throw Problem.notFound();
        }
        return ticket.getMostSignificantBits() >>> NUMBER_SHIFT;
    }

    private Mono<SoldShowtime> ask(ServerWebExchange exchange, Long number) {
        var path = "/internal/showtimes/by-number/" + number;
        return services.call(exchange, ServiceCall.get(Service.EVENT, path))
                .map(answer -> remember(number, answer));
    }

    private SoldShowtime remember(Long number, ServiceAnswer answer) {
        if (answer.isRefusal()) {
            throw Refusal.of(answer);
        }
        var found = json.treeToValue(answer.body(), SoldShowtime.class);
        known.put(number, found);
        return found;
    }
}
