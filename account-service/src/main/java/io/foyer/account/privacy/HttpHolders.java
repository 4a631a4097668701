package io.foyer.account.privacy;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one service over HTTP, with the person's own access token and no other power. */
@Component
class HttpHolders {

    private static final Logger log = LoggerFactory.getLogger(HttpHolders.class);
    private static final String PATH = "/internal/personal-data";

    private final RestClient http;
    private final JsonMapper json;
    private final int mostBytes;

    HttpHolders(PrivacyProperties limits, JsonMapper json, ObservationRegistry observations) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connectTimeout())
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(limits.readTimeout());
        this.http =
                RestClient.builder()
                        .requestFactory(requests)
                        .observationRegistry(observations)
                        .build();
        this.json = json;
        this.mostBytes = Math.toIntExact(limits.answerSize().toBytes());
    }

    /** What the service holds, by kind; empty when it does not say so in time or in sense. */
    Optional<Map.Entry<String, JsonNode>> ask(Holder holder, String accessToken) {
        try {
            return http.get()
                    .uri(holder.url() + PATH)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .exchangeForRequiredValue((_, response) -> read(response))
                    .map(held -> Map.entry(holder.name(), held));
        } catch (RestClientException | JacksonException failure) {
            log.warn("{} does not say what it holds: {}", holder.name(), failure.toString());
            return Optional.empty();
        }
    }

    private Optional<JsonNode> read(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
            return Optional.empty();
        }
        var body = response.getBody().readNBytes(mostBytes + 1);
        return body.length > mostBytes
                ? Optional.empty()
                : Optional.of(json.readTree(body)).filter(JsonNode::isObject);
    }
}
