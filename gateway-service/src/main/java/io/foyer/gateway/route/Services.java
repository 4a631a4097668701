package io.foyer.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls services in a client's name: with the client's token, over the same connections and with
 * the same limits as the routes. Nothing is repeated here.
 */
@Component
public class Services {

    /** What of the client's own request goes along. */
    private static final List<String> PASSED =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.USER_AGENT, "Admission-Token");

    private final WebClient http;
    private final Destinations destinations;
    private final UpstreamHeaders upstream;
    private final JsonMapper json;

    /** Where services are, and what one passes on the way there. */
    @Component
    record Destinations(ServiceAddresses addresses, Gates gates) {

        URI of(ServiceCall call) {
            return call.service().in(addresses).resolve(call.path());
        }

        Gate gateOf(ServiceCall call) {
            return gates.of(call.service().name().toLowerCase(Locale.ROOT));
        }
    }

    Services(
            HttpClient client,
            HttpClientProperties limits,
            Destinations destinations,
            UpstreamHeaders upstream,
            JsonMapper json) {
        var patient = client.responseTimeout(limits.getResponseTimeout());
        this.http =
                WebClient.builder()
                        .clientConnector(new ReactorClientHttpConnector(patient))
                        .build();
        this.destinations = destinations;
        this.upstream = upstream;
        this.json = json;
    }

    /** What the service answers, refusals included; fails when it cannot be reached in time. */
    public Mono<ServiceAnswer> call(ServerWebExchange client, ServiceCall call) {
        var request =
                http.method(call.method())
                        .uri(destinations.of(call))
                        .headers(headers -> headers.putAll(headers(client, call)));
        if (call.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(json.writeValueAsBytes(call.body()));
        }
        return destinations.gateOf(call).pass(request.exchangeToMono(this::read));
    }

    private HttpHeaders headers(ServerWebExchange client, ServiceCall call) {
        var own = new HttpHeaders();
        for (var name : PASSED) {
            var value = client.getRequest().getHeaders().getFirst(name);
            if (value != null) {
                own.set(name, value);
            }
        }
        call.headers().forEach(own::set);
        own.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        return upstream.filter(own, client);
    }

    private Mono<ServiceAnswer> read(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .map(json::readTree)
                .defaultIfEmpty(json.createObjectNode())
                .map(
                        body ->
                                ServiceAnswer.of(
                                        response.statusCode(),
                                        response.headers().asHttpHeaders(),
                                        body));
    }
}
