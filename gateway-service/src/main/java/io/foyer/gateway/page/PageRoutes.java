package io.foyer.gateway.page;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import io.foyer.gateway.route.ApiPort;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The one page and its files. Besides at {@code /} it is at the addresses that people are sent to
 * from outside, by mail or by their bank; it finds by its own address what to show. Secrets stand
 * behind the {@code #} and never reach a server or its logs.
 */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private final WebClient client;

    PageRoutes(WebClient client) {
        this.client = client;
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> arrivals(ApiPort port) {
        var arrivals =
                GET("/").or(GET("/account"))
                        .or(GET("/account/verify"))
                        .or(GET("/account/reset"))
                        .or(GET("/door-staff"))
                        .or(GET("/login"))
                        .or(GET("/checkout/return"));
        return RouterFunctions.route(port.and(arrivals), this::page);
    }

    /** In which language it is read, the page finds out itself; this only saves it a round trip. */
    private Mono<ServerResponse> page(ServerRequest request) {
        return AssetAnswers.page(request, client.opened().index(languages(request)));
    }

    private static List<LanguageRange> languages(ServerRequest request) {
        try {
            return request.headers().acceptLanguage();
        } catch (IllegalArgumentException notOne) {
            return List.of();
        }
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> files(ApiPort port) {
        return RouterFunctions.route(port.and(GET("/assets/**").or(GET("/sw.js"))), this::file);
    }

    /** A version that is not ours is not found: the page of that version loads itself anew. */
    private Mono<ServerResponse> file(ServerRequest request) {
        var assets = client.present().assets();
        var path = request.path().substring(1);
        var ours = "assets/" + assets.version() + "/";
        Optional<Asset> versioned =
                path.startsWith(ours)
                        ? assets.find("assets/" + path.substring(ours.length()))
                        : Optional.empty();
        return versioned
                .map(asset -> AssetAnswers.forGood(request, asset))
                .or(() -> assets.find(path).map(asset -> AssetAnswers.forNow(request, asset)))
                .orElseGet(() -> ServerResponse.notFound().build());
    }
}
