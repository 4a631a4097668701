package io.foyer.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ClientsTests {

    private static final String PEER = "10.0.0.9";

    @Test
    void byDefaultNoProxyIsTrusted() {
        assertThat(
                        Binder.get(new MockEnvironment())
                                .bindOrCreate("foyer.client", ClientProperties.class))
                .isEqualTo(new ClientProperties(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1.2.3.4                   | 10.0.0.9",
                "1 | 1.2.3.4                   | 1.2.3.4",
                "1 | 6.6.6.6, 1.2.3.4          | 1.2.3.4",
                "2 | 6.6.6.6, 1.2.3.4, 5.6.7.8 | 1.2.3.4",
                "2 | 1.2.3.4                   | 1.2.3.4",
                "1 | not-an-address            | 10.0.0.9",
                "1 | ''                        | 10.0.0.9",
                "1 | 2001:db8::7               | 2001:db8:0:0:0:0:0:7"
            })
    void asManyAddressesAreBelievedAsThereAreTrustedProxies(
            int hops, String forwarded, String expected) {
        assertThat(client(hops, forwarded).address().getHostAddress()).isEqualTo(expected);
    }

    @Test
    void neighboursInOneIpv6NetworkAreOneClient() {
        assertThat(client(1, "2001:db8:1:2::3").network())
                .isEqualTo(client(1, "2001:db8:1:2:ffff::4").network())
                .isNotEqualTo(client(1, "2001:db8:1:3::3").network());
        assertThat(client(1, "1.2.3.4").network()).isNotEqualTo(client(1, "1.2.3.5").network());
    }

    @Test
    void whetherItCameOverHttpsIsTheTrustedProxysToSay() {
        assertThat(client(0, "1.2.3.4").secure()).isFalse();
        assertThat(client(1, "1.2.3.4").secure()).isTrue();
    }

    private static Client client(int hops, String forwarded) {
        var exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.get("http://localhost/")
                                .remoteAddress(
                                        new InetSocketAddress(InetAddress.ofLiteral(PEER), 4711))
                                .header("X-Forwarded-For", forwarded)
                                .header("X-Forwarded-Proto", "https"));
        return new Clients(new ClientProperties(hops)).of(exchange);
    }
}
