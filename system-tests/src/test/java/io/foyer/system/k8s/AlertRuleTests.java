package io.foyer.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import io.foyer.system.platform.RunningPlatform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An alert on a metric that nobody exposes stays silent for ever, and looks like a quiet night.
 * What the rules make of the figures is tested beside them, by {@code promtool}.
 */
@ExtendWith(RunningPlatform.class)
class AlertRuleTests {

    private static final Path RULES =
            Path.of(System.getProperty("foyer.root", ".."), "k8s/alerts/foyer.rules.yaml");
    private static final Pattern METRIC = Pattern.compile("\\bfoyer_[a-z_]+");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Api api;
    private final Platform platform;

    AlertRuleTests(Api api, Platform platform) {
        this.api = api;
        this.platform = platform;
    }

    /** Those of a room are, once there is one. */
    @Test
    void everyMetricOfARuleIsExposedFromTheStart() throws IOException {
        var named =
                Files.readAllLines(RULES).stream()
                        .filter(line -> line.strip().startsWith("expr:"))
                        .collect(Collectors.joining("\n"));
        var promoter = new Organizer(api);
        promoter.openWaitingRoom(promoter.putOnShow("Watched Over", 1, 2), 60, 1);

        await("all metrics")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(metricsIn(named))
                                        .hasSizeGreaterThan(10)
                                        .isSubsetOf(exposed()));
    }

    private Set<String> exposed() {
        var exposed = new TreeSet<String>();
        Arrays.stream(Service.values()).map(this::metricsOf).forEach(exposed::addAll);
        return exposed;
    }

    private Set<String> metricsOf(Service service) {
        var url = platform.service(service).managementUrl().resolve("/actuator/prometheus");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(url).timeout(SOON).build();
            return metricsIn(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError(url.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
