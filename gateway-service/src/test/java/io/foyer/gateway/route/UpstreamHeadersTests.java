package io.foyer.gateway.route;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.FakeService.Received;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class UpstreamHeadersTests {

    @Autowired private WebTestClient http;
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "X-User-Roles",
                "x-user",
                "X-Forwarded-User",
                "X-Forwarded-Groups",
                "X-Roles",
                "X-Real-IP",
                "X-Internal-Caller",
                "X-Foyer-Admin",
                "X-HTTP-Method-Override",
                "Forwarded"
            })
    void whatAClientClaimsAboutItselfDoesNotArrive(String header) {
        assertThat(sent(header, "for=1.2.3.4").headers().contains(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key",
                "Admission-Token",
                "Stripe-Signature",
                "If-None-Match",
                "Last-Event-ID",
                "Cookie",
                "X-Request-Id"
            })
    void whatTheApiReadsArrives(String header) {
        assertThat(sent(header, "a=b").headers().get(header)).isEqualTo("a=b");
    }

    @Test
    void servicesHearWhereAClientReallyIsWhateverItSays() {
        var received = sent("X-Forwarded-For", "1.2.3.4");

        assertThat(received.headers().getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(received.headers().get("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(received.headers().get("X-Forwarded-Host")).startsWith("127.0.0.1:");
    }

    @Test
    void aMalformedHeaderIsRefusedBeforeAnybodyReadsIt() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/events/e HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n"
                                    .getBytes(US_ASCII));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));

            assertThat(answer.readLine()).contains("400");
        }
    }

    @Test
    void aTraceGoesOn() {
        var received =
                sent("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(received.headers().getAll("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    private Received sent(String header, String value) {
        http.get().uri("/api/v1/events/e").header(header, value).exchange().expectStatus().isOk();
        return Upstreams.of(Name.EVENT).last();
    }
}
