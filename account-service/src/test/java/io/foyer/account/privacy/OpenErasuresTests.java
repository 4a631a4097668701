package io.foyer.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Told;
import io.foyer.common.messaging.Message;
import io.foyer.common.privacy.PersonalDataErased;
import io.foyer.testing.time.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AccountServiceTest
class OpenErasuresTests {

    private static final List<String> ALL =
            List.of("event-service", "booking-service", "queue-service");

    @Autowired private People people;
    @Autowired private Told told;
    @Autowired private OpenErasures erasures;
    @Autowired private ErasureReminder reminder;
    @Autowired private MovableClock clock;
    @Autowired private MeterRegistry metrics;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private UUID accountId;

    @SuppressWarnings("NullAway.Init")
    private UUID erasureId;

    @BeforeEach
    void eraseSomeone() {
        jdbc.sql("UPDATE erasure SET completed_at = requested_at WHERE completed_at IS NULL")
                .update();
        var person = people.someone();
        people.delete(people.logIn(person), "/api/v1/accounts/me");
        accountId = person.id();
        var message = told.about(accountId, "AccountErased").getFirst();
        erasureId = UUID.fromString(message.get("erasureId").asString());
    }

    @AfterEach
    void backToThePresent() {
        clock.moveTo(InstantSource.system().instant());
    }

    @Test
    void itIsCompleteOnceAllThreeHaveAnswered() {
        answered("event-service");
        answered("booking-service");
        assertThat(listed().path("completedAt").isMissingNode()).isTrue();

        answered("queue-service");

        assertThat(listed().path("completedAt").isMissingNode()).isFalse();
        assertThat(listed().get("answeredBy").size()).isEqualTo(3);
        assertThat(gauge("foyer.erasures.open")).isZero();
    }

    @Test
    void theSameAnswerTwiceIsOneAndAStrangersIsNone() {
        answered("event-service");
        answered("event-service");
        answered("event-service");
        answered("search-service");
        erasures.answered(new PersonalDataErased(UUID.randomUUID(), accountId, "event-service"));

        assertThat(listed().get("answeredBy").toString()).isEqualTo("[\"event-service\"]");
        assertThat(gauge("foyer.erasures.open")).isEqualTo(1);
    }

    @Test
    void threeAnswersAtTheSameMomentCompleteIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    ALL.stream()
                            .<Callable<String>>map(
                                    service ->
                                            () -> {
                                                answered(service);
                                                return service;
                                            })
                            .toList());
        }

        assertThat(listed().path("completedAt").isMissingNode()).isFalse();
    }

    @Test
    void whoHasNotAnsweredIsAskedAgainEachHourWithTheSameErasure() {
        clock.advance(Duration.ofMinutes(59));
        reminder.askAgain();
        assertThat(askedWith()).containsExactly(erasureId.toString());

        clock.advance(Duration.ofSeconds(61));
        reminder.askAgain();
        reminder.askAgain();
        assertThat(askedWith()).containsExactly(erasureId.toString(), erasureId.toString());
        assertThat(gauge("foyer.erasures.oldest.age")).isBetween(3600.0, 3602.0);
    }

    @Test
    void onceCompleteNobodyIsAsked() {
        ALL.forEach(this::answered);
        clock.advance(Duration.ofHours(2));

        reminder.askAgain();

        assertThat(askedWith()).hasSize(1);
    }

    @Test
    void theAnswersAreHeardOnEachServicesStream() {
        var payload =
                "{\"erasureId\": \"%s\", \"accountId\": \"%s\", \"service\": \"%s\", \"later\": 1}";
        Stream.of("stream:catalogue", "stream:booking", "stream:admission")
                .map(stream -> new ErasureAnswers(stream, erasures, json))
                .forEach(
                        listener -> {
                            listener.on(new Message(UUID.randomUUID(), "SomethingElse", "{}"));
                            var service = ALL.get(answers());
                            listener.on(
                                    new Message(
                                            UUID.randomUUID(),
                                            "PersonalDataErased",
                                            payload.formatted(erasureId, accountId, service)));
                        });

        assertThat(listed().path("completedAt").isMissingNode()).isFalse();
    }

    @Test
    void theListIsForAdmins() {
        assertThat(people.get(people.logIn(people.someone()), "/api/v1/erasures")).hasStatus(403);
    }

    private int answers() {
        return listed().get("answeredBy").size();
    }

    private void answered(String service) {
        erasures.answered(new PersonalDataErased(erasureId, accountId, service));
    }

    private List<String> askedWith() {
        return told.about(accountId, "AccountErased").stream()
                .map(message -> message.get("erasureId").asString())
                .toList();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private JsonNode listed() {
        var answer = people.get(people.withRoles("ADMIN"), "/api/v1/erasures?size=100");
        assertThat(answer).hasStatusOk();
        return json.readTree(People.body(answer))
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(erasureId.toString()))
                .findFirst()
                .orElseThrow();
    }
}
