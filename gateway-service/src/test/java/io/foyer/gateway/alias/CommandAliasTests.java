package io.foyer.gateway.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.gateway.testing.FakeService.Received;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import io.foyer.testing.identity.TestIdentity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands of the sources' spelling that are one call of the API. */
@GatewayTest
class CommandAliasTests {

    private final UUID me = UUID.randomUUID();

    @Autowired private WebTestClient http;
    @Autowired private TestIdentity identity;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /users/ME/profile              | ACCOUNT | GET    | /api/v1/accounts/me",
                "POST   | /users/ME/logIn                | ACCOUNT | POST   | /api/v1/auth/login",
                "POST   | /users/ME/logout               | ACCOUNT | POST   | /api/v1/auth/logout",
                "POST   | /artist/ME/createEvent         | EVENT   | POST   | /api/v1/events",
                "PUT    | /artist/ME/event/e/updateEvent | EVENT   | PATCH  | /api/v1/events/e",
                "DELETE | /artist/ME/event/e/deleteEvent | EVENT   | DELETE | /api/v1/events/e"
            })
    void aSpellingReachesTheApiWithItsBody(
            String method, String path, Name owner, String targetMethod, String target) {
        var body = method.equals("GET") || method.equals("DELETE") ? "" : "{\"name\":\"Ä\"}";

        call(method, path.replace("ME", me.toString()), body).expectStatus().isOk();

        var arrived = Upstreams.of(owner).last();
        assertThat(arrived.method()).isEqualTo(targetMethod);
        assertThat(arrived.uri()).isEqualTo(target);
        assertThat(text(arrived)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /users/OTHER/profile",
        "POST,   /users/OTHER/logout",
        "POST,   /artist/OTHER/createEvent",
        "PUT,    /artist/OTHER/event/e/updateEvent",
        "DELETE, /artist/OTHER/event/e/deleteEvent"
    })
    void anAddressThatNamesSomebodyElseIsNotFound(String method, String path) {
        var body = method.equals("POST") ? "{}" : "";

        call(method, path.replace("OTHER", UUID.randomUUID().toString()), body)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
        assertNobodyWasAsked();
    }

    @Test
    void whoeverSignsUpIsACustomerUnlessTheySayOtherwise() {
        signUp("/signUP", "{\"email\":\"a@b.example\"}").expectStatus().isOk();
        assertThat(sent(Name.ACCOUNT).path("role").asString()).isEqualTo("CUSTOMER");
        assertThat(sent(Name.ACCOUNT).path("email").asString()).isEqualTo("a@b.example");
        assertThat(Upstreams.of(Name.ACCOUNT).last().uri()).isEqualTo("/api/v1/accounts");

        signUp("/signUP", "{\"role\":\"ORGANIZER\"}").expectStatus().isOk();
        assertThat(sent(Name.ACCOUNT).path("role").asString()).isEqualTo("ORGANIZER");
    }

    @Test
    void anArtistSignsUpAsAnOrganizerAndAsNothingElse() {
        signUp("/artist/signUP", "{}").expectStatus().isOk();
        assertThat(sent(Name.ACCOUNT).path("role").asString()).isEqualTo("ORGANIZER");

        Upstreams.forgetAll();
        signUp("/artist/signUP", "{\"role\":\"ADMIN\"}").expectStatus().isBadRequest();
        signUp("/artist/signUP", "[]").expectStatus().isBadRequest();
        signUp("/signUP", "").expectStatus().isBadRequest();
        assertNobodyWasAsked();
    }

    @Test
    void aRefusalOfTheServiceIsTheAnswer() {
        Upstreams.of(Name.ACCOUNT)
                .play("POST /api/v1/accounts", 400, "{\"code\":\"validation-failed\"}");

        signUp("/signUP", "{\"phone\":1}")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(
                        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .json("{\"code\":\"validation-failed\"}");
    }

    private ResponseSpec signUp(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec call(String method, String path, String body) {
        var request =
                http.method(HttpMethod.valueOf(method))
                        .uri(path)
                        .headers(
                                headers ->
                                        headers.setBearerAuth(identity.token(me, Role.ORGANIZER)));
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static JsonNode sent(Name service) {
        return JsonMapper.shared().readTree(Upstreams.of(service).last().body());
    }

    private static String text(Received received) {
        return new String(received.body(), StandardCharsets.UTF_8);
    }

    private static void assertNobodyWasAsked() {
        assertThat(Arrays.stream(Name.values()).map(Upstreams::of))
                .allSatisfy(service -> assertThat(service.received()).isEmpty());
    }
}
