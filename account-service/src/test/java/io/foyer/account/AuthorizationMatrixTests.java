package io.foyer.account;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.common.security.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each of the application's own routes × who calls it, with the answer that the table expects. */
@AccountServiceTest
class AuthorizationMatrixTests {

    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

    /** Every route there is; one that is missing here, or here alone, fails the test. */
    private static final Map<String, Route> TABLE =
            Map.ofEntries(
                    entry("POST /api/v1/accounts", open(400)),
                    entry("GET /api/v1/accounts", admins(200)),
                    entry("PATCH /api/v1/accounts/{accountId}", admins(404)),
                    entry("GET /api/v1/erasures", admins(200)),
                    entry("GET /api/v1/accounts/me", loggedIn(200)),
                    entry("PATCH /api/v1/accounts/me", loggedIn(200)),
                    entry("DELETE /api/v1/accounts/me", loggedIn(204).withAnAccountOfItsOwn()),
                    entry("GET /api/v1/accounts/me/export", loggedIn(503)),
                    entry("GET /api/v1/accounts/me/sessions", loggedIn(200)),
                    entry("DELETE /api/v1/accounts/me/sessions/{sessionId}", loggedIn(404)),
                    entry("PUT /api/v1/accounts/me/email", loggedIn(400)),
                    entry("PUT /api/v1/accounts/me/password", loggedIn(400)),
                    entry("POST /api/v1/accounts/me/email-verification", loggedIn(429)),
                    entry("POST /api/v1/auth/email-verification", open(400)),
                    entry("POST /api/v1/auth/password-reset", open(400)),
                    entry("POST /api/v1/auth/password-reset/confirmation", open(400)),
                    entry("POST /api/v1/auth/login", open(400)),
                    entry("POST /api/v1/auth/refresh", open(401)),
                    entry("POST /api/v1/auth/logout", open(204).withAnAccountOfItsOwn()),
                    entry("GET /.well-known/jwks.json", open(200)),
                    entry("GET /api/v1/.well-known/jwks.json", open(200)),
                    entry("GET /.well-known/openid-configuration", open(200)),
                    entry("GET /api/v1/.well-known/openid-configuration", open(200)));

    @Autowired private People people;
    @Autowired private MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Map<Role, LoggedIn> sessions = new HashMap<>();

    @Test
    void everyRouteIsInTheTable() {
        assertThat(new TreeSet<>(TABLE.keySet())).isEqualTo(routes());
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        var all = new SoftAssertions();
        TABLE.forEach(
                (name, route) -> {
                    all.assertThat(call(name, null))
                            .as("%s without a token", name)
                            .isEqualTo(route.expected(null));
                    for (var role : Role.values()) {
                        all.assertThat(call(name, session(route, role)))
                                .as("%s as %s", name, role)
                                .isEqualTo(route.expected(role));
                    }
                });
        all.assertAll();
    }

    /** It is answered by the same methods, and the length of an answer tells what is in it. */
    @Test
    void headIsForThoseWhoMayGet() {
        var all = new SoftAssertions();
        TABLE.forEach(
                (name, route) -> {
                    if (name.startsWith("GET ")) {
                        var head = name.replaceFirst("GET", "HEAD");
                        all.assertThat(call(head, null))
                                .as("%s without a token", head)
                                .isEqualTo(route.expected(null));
                        for (var role : Role.values()) {
                            all.assertThat(call(head, session(route, role)))
                                    .as("%s as %s", head, role)
                                    .isEqualTo(route.expected(role));
                        }
                    }
                });
        all.assertAll();
    }

    private LoggedIn session(Route route, Role role) {
        return route.spends
                ? people.withRoles(role.name())
                : sessions.computeIfAbsent(role, some -> people.withRoles(some.name()));
    }

    private int call(String name, @Nullable LoggedIn caller) {
        var method = name.substring(0, name.indexOf(' '));
        var path = name.substring(method.length() + 1).replaceAll("\\{\\w+}", NOBODYS_ID);
        var request =
                http.method(HttpMethod.valueOf(method))
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}");
        if (caller != null) {
            request.header(HttpHeaders.AUTHORIZATION, caller.bearer());
        }
        return request.exchange().getResponse().getStatus();
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach(
                        (route, handler) -> {
                            if (handler.getBeanType().getPackageName().startsWith("io.foyer")) {
                                names(route).forEach(routes::add);
                            }
                        });
        return routes;
    }

    private static Stream<String> names(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                route.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static Route open(int status) {
        return new Route(Access.EVERYBODY, status, false);
    }

    private static Route loggedIn(int status) {
        return new Route(Access.LOGGED_IN, status, false);
    }

    private static Route admins(int status) {
        return new Route(Access.ADMINS, status, false);
    }

    private enum Access {
        EVERYBODY,
        LOGGED_IN,
        ADMINS
    }

    /**
     * What a call with an empty body about nothing that exists is answered.
     *
     * @param status to whoever may call at all
     * @param spends whether the caller's account or session is gone after it
     */
    private record Route(Access access, int status, boolean spends) {

        Route withAnAccountOfItsOwn() {
            return new Route(access, status, true);
        }

        int expected(@Nullable Role caller) {
            return switch (access) {
                case EVERYBODY -> status;
                case LOGGED_IN -> caller == null ? 401 : status;
                case ADMINS -> caller == null ? 401 : caller == Role.ADMIN ? status : 403;
            };
        }
    }
}
