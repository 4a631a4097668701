package io.foyer.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTests {

    private static final Path ROOT = Path.of(System.getProperty("foyer.root", ".."));

    private final ServiceEnvironment environment =
            new ServiceEnvironment(PlatformSettings.standard(ROOT, Path.of("target/platform")));

    @Test
    void everyVariableOfTheArchitectureIsSet() throws IOException {
        String architecture = Files.readString(ROOT.resolve("docs/architecture.md"));
        String table =
                architecture
                        .lines()
                        .filter(line -> line.startsWith("| `FOYER_"))
                        .map(line -> line.substring(0, line.indexOf('|', 1)))
                        .collect(Collectors.joining());
        Set<String> promised =
                Pattern.compile("FOYER_[A-Z_]+")
                        .matcher(table)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());

        assertThat(promised).hasSizeGreaterThan(15);
        assertThat(environment.of(Service.SEARCH)).containsKeys(promised.toArray(String[]::new));
    }

    @Test
    void aServiceIsToldItsOwnPortsAndDatabase() {
        assertThat(environment.of(Service.BOOKING))
                .containsAllEntriesOf(
                        Map.of(
                                "FOYER_PORT", "8104",
                                "FOYER_MANAGEMENT_PORT", "8184",
                                "FOYER_DB_URL", "jdbc:postgresql://127.0.0.1:8432/booking_db",
                                "FOYER_DB_USER", "booking_service"));
    }

    /** Those that send mail, ask others for what they hold, or follow ended sessions. */
    @Test
    void mailsOtherServicesAndEndedSessionsAreReached() {
        for (var settings :
                List.of(
                        PlatformSettings.standard(ROOT, Path.of("target/platform")),
                        PlatformSettings.forTests(ROOT, Path.of("target/platform")),
                        PlatformSettings.forBenchmarks(ROOT, Path.of("target/platform")))) {
            var ports = settings.ports();
            var told = new ServiceEnvironment(settings);

            assertThat(told.of(Service.ACCOUNT))
                    .containsEntry("FOYER_SMTP_HOST", "127.0.0.1")
                    .containsEntry("FOYER_SMTP_PORT", String.valueOf(ports.smtp()))
                    .containsEntry(
                            "FOYER_PUBLIC_URL",
                            "http://localhost:" + ports.of(Service.GATEWAY).api())
                    .containsEntry("FOYER_EVENT_URL", address(ports, Service.EVENT))
                    .containsEntry("FOYER_BOOKING_URL", address(ports, Service.BOOKING))
                    .containsEntry("FOYER_QUEUE_URL", address(ports, Service.QUEUE));
            assertThat(List.of(Service.ACCOUNT, Service.GATEWAY, Service.SEARCH))
                    .allSatisfy(
                            service ->
                                    assertThat(told.of(service))
                                            .containsEntry(
                                                    "FOYER_REDIS_URL",
                                                    "redis://127.0.0.1:%d/0"
                                                            .formatted(ports.redis())));
        }
    }

    private static String address(PlatformPorts ports, Service service) {
        return "http://127.0.0.1:" + ports.of(service).api();
    }

    @Test
    void aServiceWithoutDatabaseIsToldNone() {
        assertThat(environment.of(Service.GATEWAY)).doesNotContainKey("FOYER_DB_URL");
    }

    @Test
    void whatTheCallerSetsWins() {
        PlatformSettings settings =
                PlatformSettings.standard(ROOT, Path.of("target/platform"))
                        .withEnvironment(Map.of("FOYER_ISSUER", "https://id.example"));

        assertThat(new ServiceEnvironment(settings).of(Service.EVENT))
                .containsEntry("FOYER_ISSUER", "https://id.example");
    }
}
