package io.foyer.common.security;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.session.EndedSessions;
import io.foyer.common.trace.RequestTrace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes a reactive service a resource server, by the same rules as the servlet ones. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
@EnableConfigurationProperties(IdentityProperties.class)
@EnableWebFluxSecurity
class ReactiveSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder accessTokenDecoder(IdentityProperties identity, EndedSessions ended) {
        return new KnownKeysFirstJwtDecoder(TokenVerifier.forAccessTokens(identity, ended));
    }

    @Bean
    SecurityWebFilterChain resourceServer(
            ServerHttpSecurity http,
            ReactiveJwtDecoder accessTokenDecoder,
            ObjectProvider<RouteRules> rules,
            ReactiveRefusals refusals) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(
                        routes -> {
                            var ours = new ReactiveRoutes(routes);
                            ours.open("/v3/api-docs", "/v3/api-docs/**", "/internal/**");
                            // These rules hold on the management port too, whose probes and
                            // metrics are read without a token; no client reaches that port.
                            ours.open("/actuator/**");
                            rules.forEach(rule -> rule.apply(ours));
                            routes.anyExchange().authenticated();
                        })
                .oauth2ResourceServer(
                        server ->
                                server.jwt(
                                                jwt ->
                                                        jwt.jwtDecoder(accessTokenDecoder)
                                                                .jwtAuthenticationConverter(
                                                                        new ReactiveJwtAuthenticationConverterAdapter(
                                                                                TokenRoles
                                                                                        .converter())))
                                        .authenticationEntryPoint(
                                                (exchange, failure) ->
                                                        refusals.unauthenticated(exchange)))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                                (exchange, failure) ->
                                                        refusals.unauthenticated(exchange))
                                        .accessDeniedHandler(
                                                (exchange, failure) ->
                                                        refusals.forbidden(exchange)))
                .build();
    }

    @Bean
    ReactiveRefusals securityRefusals(ProblemDocuments documents, JsonMapper json) {
        return new ReactiveRefusals(documents, json);
    }

    /** An observation of every filter of every request costs more than all the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebFluxConfigurer callerArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArgument());
            }
        };
    }

    private record ReactiveRoutes(ServerHttpSecurity.AuthorizeExchangeSpec routes)
            implements RouteRules.Routes {

        @Override
        public ReactiveRoutes open(String... patterns) {
            routes.pathMatchers(patterns).permitAll();
            return this;
        }

        @Override
        public ReactiveRoutes open(HttpMethod method, String... patterns) {
            routes.pathMatchers(method, patterns).permitAll();
            if (method.equals(HttpMethod.GET)) {
                routes.pathMatchers(HttpMethod.HEAD, patterns).permitAll();
            }
            return this;
        }

        @Override
        public ReactiveRoutes only(HttpMethod method, String pattern, Role... roles) {
            var names = Arrays.stream(roles).map(Role::name).toArray(String[]::new);
            routes.pathMatchers(method, pattern).hasAnyRole(names);
            if (method.equals(HttpMethod.GET)) {
                routes.pathMatchers(HttpMethod.HEAD, pattern).hasAnyRole(names);
            }
            return this;
        }
    }

    /** Lets a handler method ask for a {@link Caller}. */
    private static final class CallerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
            return ReactiveSecurityContextHolder.getContext()
                    .mapNotNull(CallerArgument::token)
                    .<Object>map(Caller::of)
                    .switchIfEmpty(Mono.error(() -> new Problem(ProblemType.UNAUTHENTICATED)));
        }

        private static @Nullable Jwt token(SecurityContext context) {
            var authentication = context.getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof Jwt token
                    ? token
                    : null;
        }
    }

    /** Writes the two refusals that never reach a controller. */
    record ReactiveRefusals(ProblemDocuments documents, JsonMapper json) {

        Mono<Void> unauthenticated(ServerWebExchange exchange) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return write(exchange, ProblemType.UNAUTHENTICATED, "A valid access token is needed.");
        }

        Mono<Void> forbidden(ServerWebExchange exchange) {
            return write(exchange, ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.title() + ".");
        }

        private Mono<Void> write(ServerWebExchange exchange, ProblemType type, String detail) {
            var response = exchange.getResponse();
            response.setStatusCode(type.status());
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            var document = documents.of(type, detail);
            RequestTrace.of(exchange)
                    .ifPresent(trace -> document.setProperty("traceId", trace.traceId()));
            var body = json.writeValueAsBytes(document);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        }
    }
}
