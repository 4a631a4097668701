package io.foyer.common.security;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.session.EndedSessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Makes a servlet service a resource server: deny by default, {@link RouteRules} open the rest. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(IdentityProperties.class)
@EnableWebSecurity
class ServletSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokenDecoder(IdentityProperties identity, EndedSessions ended) {
        return TokenVerifier.forAccessTokens(identity, ended);
    }

    @Bean
    SecurityFilterChain resourceServer(
            HttpSecurity http,
            JwtDecoder accessTokenDecoder,
            ObjectProvider<RouteRules> rules,
            Refusals refusals) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        routes -> {
                            var ours = new ServletRoutes(routes);
                            ours.open("/v3/api-docs", "/v3/api-docs/**", "/internal/**", "/error");
                            // These rules hold on the management port too, whose probes and
                            // metrics are read without a token; no client reaches that port.
                            ours.open("/actuator/**");
                            rules.forEach(rule -> rule.apply(ours));
                            routes.anyRequest().authenticated();
                        })
                .oauth2ResourceServer(
                        server ->
                                server.bearerTokenResolver(new BearerTokenHeader())
                                        .jwt(
                                                jwt ->
                                                        jwt.decoder(accessTokenDecoder)
                                                                .jwtAuthenticationConverter(
                                                                        TokenRoles.converter()))
                                        .authenticationEntryPoint(
                                                (request, response, failure) ->
                                                        refusals.unauthenticated(response)))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                                (request, response, failure) ->
                                                        refusals.unauthenticated(response))
                                        .accessDeniedHandler(
                                                (request, response, failure) ->
                                                        refusals.forbidden(response)))
                .build();
    }

    @Bean
    HttpFirewall plainHeaders() {
        return PlainHeaders.firewall();
    }

    @Bean
    Refusals securityRefusals(ProblemDocuments documents, JsonMapper json) {
        return new Refusals(documents, json);
    }

    /** An observation of every filter of every request costs more than all the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer tokenArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new TokenArgument<>(Caller.class, Caller::of));
                resolvers.add(new TokenArgument<>(MailboxOwner.class, MailboxOwner::of));
            }
        };
    }

    private record ServletRoutes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    routes)
            implements RouteRules.Routes {

        @Override
        public ServletRoutes open(String... patterns) {
            routes.requestMatchers(patterns).permitAll();
            return this;
        }

        @Override
        public ServletRoutes open(HttpMethod method, String... patterns) {
            routes.requestMatchers(method, patterns).permitAll();
            if (method.equals(HttpMethod.GET)) {
                routes.requestMatchers(HttpMethod.HEAD, patterns).permitAll();
            }
            return this;
        }

        @Override
        public ServletRoutes only(HttpMethod method, String pattern, Role... roles) {
            var names = Arrays.stream(roles).map(Role::name).toArray(String[]::new);
            routes.requestMatchers(method, pattern).hasAnyRole(names);
            if (method.equals(HttpMethod.GET)) {
                routes.requestMatchers(HttpMethod.HEAD, pattern).hasAnyRole(names);
            }
            return this;
        }
    }

    /** Lets a handler method ask for what the access token says. */
    private record TokenArgument<T>(Class<T> type, Function<Jwt, T> reader)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
                return reader.apply(token);
            }
            throw new Problem(ProblemType.UNAUTHENTICATED);
        }
    }

    /** Writes the two refusals that never reach a controller. */
    record Refusals(ProblemDocuments documents, JsonMapper json) {

        void unauthenticated(HttpServletResponse response) throws IOException {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(response, ProblemType.UNAUTHENTICATED, "A valid access token is needed.");
        }

        void forbidden(HttpServletResponse response) throws IOException {
            write(response, ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.title() + ".");
        }

        private void write(HttpServletResponse response, ProblemType type, String detail)
                throws IOException {
            response.setStatus(type.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), documents.of(type, detail));
        }
    }
}
