package io.foyer.search.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.SearchServiceApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole search-service, and a client of it. */
public final class RunningSearch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();

    private RunningSearch(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Starts it; what stands in for a part of it or wraps one is named after the settings. */
    public static RunningSearch start(SearchSettings settings, BeanPostProcessor... changes) {
        var application = new SpringApplication(SearchServiceApplication.class);
        application.addInitializers(
                context ->
                        Arrays.stream(changes)
                                .forEach(context.getBeanFactory()::addBeanPostProcessor));
        return new RunningSearch(application.run(settings.arguments()));
    }

    public MeterRegistry metrics() {
        return application.getBean(MeterRegistry.class);
    }

    /** Waits until Elasticsearch, and not the fallback, finds these events and no others. */
    public void finds(String text, String... eventNames) {
        await().atMost(LONG_ENOUGH)
                .pollInterval(OFTEN)
                .untilAsserted(() -> assertThat(find(text)).containsExactlyInAnyOrder(eventNames));
    }

    /** Waits until this instance's stream is in that state. */
    public void becomes(String state) {
        await().atMost(LONG_ENOUGH)
                .pollInterval(OFTEN)
                .untilAsserted(() -> assertThat(streamState()).isEqualTo(state));
    }

    /** Waits until Elasticsearch finds so many. */
    public void findsAsManyAs(long expected, String text) {
        await().atMost(LONG_ENOUGH)
                .pollInterval(OFTEN)
                .untilAsserted(() -> assertThat(count(text)).isEqualTo(expected));
    }

    /** How many Elasticsearch finds now. */
    public long count(String text) {
        var answer =
                get("/api/v1/search?size=1&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.body().path("degraded").asBoolean()).as("degraded").isFalse();
        return answer.body().path("total").asLong();
    }

    private List<String> find(String text) {
        var answer =
                get("/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).body();
        assertThat(answer.path("degraded").asBoolean()).as("degraded").isFalse();
        return answer.path("items")
                .valueStream()
                .map(item -> item.path("eventName").asString())
                .toList();
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(at("local.server.port", path)).GET());
    }

    /** The answer with its headers; {@code headers} are names and values in turn. */
    public HttpResponse<String> fetch(String path, String... headers) {
        var request = HttpRequest.newBuilder(at("local.server.port", path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request);
    }

    /** How often what this timer counts has happened, whatever its outcome. */
    public long timed(String timer) {
        return application.getBean(MeterRegistry.class).find(timer).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    public Answer post(String path) {
        return send(
                HttpRequest.newBuilder(at("local.server.port", path))
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The status of the readiness probe, as an orchestrator sees it. */
    public int readiness() {
        var probe = at("local.management.port", "/actuator/health/readiness");
        return send(HttpRequest.newBuilder(probe).GET()).status();
    }

    /** One of the stream's states, as the operator's call tells it. */
    public String streamState() {
        return get("/internal/search/stream").body().path("state").asString();
    }

    @Override
    public void close() {
        application.close();
    }

    public record Answer(int status, String retryAfter, JsonNode body) {}

    private URI at(String port, String path) {
        return URI.create(
                "http://127.0.0.1:" + application.getEnvironment().getProperty(port) + path);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = exchange(request);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                json.readTree(response.body()));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
