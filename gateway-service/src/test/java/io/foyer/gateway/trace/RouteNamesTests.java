package io.foyer.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.gateway.testing.GatewayTest;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Traces name the route, and nothing that a client wrote. */
@GatewayTest
class RouteNamesTests {

    @Autowired private WebTestClient http;
    @Autowired private Told told;

    @BeforeEach
    void forget() {
        told.observations.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?q=secret,                      /api/v1/search/**",
        "/search?term=secret,                          /api/v1/search/**",
        "/event/search/secret,                         /api/v1/search/**",
        "/api/v1/events/secret?access_token=secret,    /api/v1/events/**",
        "/api/v1/waiting-rooms/secret/places/secret,   /api/v1/waiting-rooms/**",
        "/api/v1/users/me/bookings?when=secret,        /api/v1/users/me/**"
    })
    void aRequestIsNamedByItsRoute(String address, String route) {
        http.get().uri(address).exchange().expectStatus().isOk();

        var observation = told.only();
        assertThat(observation.getContextualName()).isEqualTo("http get " + route);
        assertThat(values(observation)).contains("uri=" + route, "http.url=" + route);
        assertThat(values(observation)).noneMatch(value -> value.contains("secret"));
    }

    @Test
    void whatIsNotReachableIsNamedLikeEveryFileThatIsNotThere() {
        http.get().uri("/api/v1/nothing/secret?q=secret").exchange().expectStatus().isNotFound();

        var observation = told.only();
        assertThat(observation.getContextualName()).isEqualTo("http get /**");
        assertThat(values(observation)).contains("uri=/**", "http.url=/**");
        assertThat(values(observation)).noneMatch(value -> value.contains("secret"));
    }

    @Test
    void whatIsRefusedBeforeItsRouteIsFoundHasNone() {
        http.get()
                .uri("/api/v1/search?q=secret")
                .header("Authorization", "Bearer secret")
                .exchange()
                .expectStatus()
                .isUnauthorized();

        var observation = told.only();
        assertThat(observation.getContextualName()).isEqualTo("http get");
        assertThat(values(observation)).contains("http.url=none");
        assertThat(values(observation)).noneMatch(value -> value.contains("secret"));
    }

    private static List<String> values(Observation.Context observation) {
        return observation.getAllKeyValues().stream().map(RouteNamesTests::text).toList();
    }

    private static String text(KeyValue value) {
        return value.getKey() + "=" + value.getValue();
    }

    /** Observations that have ended. */
    static final class Told implements ObservationHandler<ServerRequestObservationContext> {

        private final List<Observation.Context> observations = new CopyOnWriteArrayList<>();

        @Override
        public void onStop(ServerRequestObservationContext context) {
            observations.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ServerRequestObservationContext;
        }

        /** It may end a moment after its answer has arrived. */
        Observation.Context only() {
            await().until(() -> !observations.isEmpty());
            assertThat(observations).hasSize(1);
            return observations.getFirst();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Told told() {
            return new Told();
        }
    }
}
