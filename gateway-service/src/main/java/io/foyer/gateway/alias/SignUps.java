package io.foyer.gateway.alias;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Role;
import io.foyer.gateway.route.ApiPort;
import io.foyer.gateway.route.ServiceCall;
import io.foyer.gateway.route.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The spellings of signing up, whose address says which role is wished for. */
@Configuration(proxyBeanMethods = false)
class SignUps {

    private static final String ROLE = "role";

    @Bean
    RouterFunction<ServerResponse> signUpSpellings(Services services, JsonBody body, ApiPort port) {
        return RouterFunctions.nest(
                port,
                RouterFunctions.route()
                        .POST("/signUP", request -> signUp(services, body, request, Role.CUSTOMER))
                        .POST("/artist/signUP", request -> signUpArtist(services, body, request))
                        .build());
    }

    private static Mono<ServerResponse> signUpArtist(
            Services services, JsonBody body, ServerRequest request) {
        return signUp(services, body, request, Role.ORGANIZER);
    }

    private static Mono<ServerResponse> signUp(
            Services services, JsonBody body, ServerRequest request, Role usual) {
        return body.read(request, ObjectNode.class)
                .map(wish -> withRole(wish, usual))
                .flatMap(
                        wish ->
                                services.call(
                                        request.exchange(),
                                        ServiceCall.post(
                                                ServiceCall.Service.ACCOUNT,
                                                "/api/v1/accounts",
                                                wish)))
                .flatMap(answer -> answer.toClient());
    }

    /** Artists sign up as organizers and as nothing else. */
    private static ObjectNode withRole(ObjectNode wish, Role usual) {
        if (!wish.has(ROLE)) {
            return wish.put(ROLE, usual.name());
        }
        if (usual == Role.ORGANIZER && !usual.name().equals(wish.path(ROLE).asString(""))) {
            throw new Problem(ProblemType.VALIDATION_FAILED, "An artist's role is ORGANIZER.");
        }
        return wish;
    }
}
