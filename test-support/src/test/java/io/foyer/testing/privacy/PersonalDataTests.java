package io.foyer.testing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.privacy.AccountErased;
import io.foyer.common.privacy.Person;
import io.foyer.testing.fixture.PublishedKeys;
import io.foyer.testing.fixture.RunningService;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.StringCodec;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PersonalDataTests {

    private static final String PATH = "/internal/personal-data";

    private final UUID somebody = UUID.randomUUID();
    private final TestIdentity identity = TestIdentity.shared();
    private final PublishedKeys keys = new PublishedKeys(identity);

    @AfterEach
    void close() {
        keys.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void peopleGetWhatIsHeldAboutThemselvesAndNobodyElse(WebApplicationType kind) {
        try (var service = service(kind)) {
            service.bean(Diary.class).write(somebody, "was here");

            var own = service.getAs(identity.token(somebody), PATH);
            var others = service.getAs(identity.token(UUID.randomUUID()), PATH);

            assertThat(own.statusCode()).isEqualTo(200);
            assertThat(own.body()).isEqualTo("{\"lines\":[\"was here\"]}");
            assertThat(own.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(others.body()).isEqualTo("{}");
            assertThat(service.bean(Diary.class).readers())
                    .noneMatch(thread -> thread.getName().startsWith("reactor-http"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void withoutAnAccessTokenNobodyIsTold(WebApplicationType kind) {
        try (var service = service(kind)) {
            assertThat(service.get(PATH).statusCode()).isEqualTo(401);
            assertThat(service.get(PATH).body()).contains("\"code\":\"unauthenticated\"");
            assertThat(service.getAs("nonsense", PATH).statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void anAddressCountsOnlyOnceItIsVerified(WebApplicationType kind) {
        try (var service = service(kind)) {
            service.getAs(identity.token(somebody, "Ann@Example.com", false), PATH);
            service.getAs(identity.token(somebody, "Ann@Example.com", true), PATH);

            assertThat(service.bean(Diary.class).askedFor())
                    .containsExactly(
                            new Person(somebody, null), Person.of(somebody, "ann@example.com"));
        }
    }

    @Test
    void whatWasRecordedOfSomebodyIsHeldTooButNotWhoElseTookPart() {
        try (var service = service(WebApplicationType.SERVLET)) {
            var admin = UUID.randomUUID();
            var trail = service.bean(AuditTrail.class);
            trail.record(new AuditEntry("export", somebody, null, "done", "192.0.2.1"));
            trail.record(new AuditEntry("locked", admin, somebody.toString(), "done", "192.0.2.9"));
            trail.record(new AuditEntry("export", admin, null, "done", "192.0.2.9"));

            var held = service.getAs(identity.token(somebody), PATH).body();

            assertThat(held)
                    .contains("\"action\":\"export\",\"own\":true", "192.0.2.1")
                    .contains("\"action\":\"locked\",\"own\":false")
                    .doesNotContain(admin.toString(), "192.0.2.9");
        }
    }

    @Test
    void anErasureIsDoneAndAnsweredOncePerMessageAndAgainForTheNext() {
        try (var service = service(WebApplicationType.SERVLET)) {
            var diary = service.bean(Diary.class);
            diary.write(somebody, "was here");
            var erasure = new AccountErased(UUID.randomUUID(), somebody, "00ff");

            announce(service, erasure);
            await().until(() -> answers(service, erasure) == 1);
            assertThat(diary.export(new Person(somebody, null))).isEmpty();

            deliverTheSameAgain(service);
            announce(service, erasure);

            await().until(() -> answers(service, erasure) == 2);
            assertThat(diary.erasures(somebody)).isEqualTo(2);
            assertThat(diary.digests()).containsExactly("00ff", "00ff");
        }
    }

    @Test
    void anErasureThatFailsIsNotAnsweredUntilItSucceeds() {
        try (var service = service(WebApplicationType.SERVLET)) {
            var diary = service.bean(Diary.class);
            diary.write(somebody, "was here");
            diary.failNext(1);
            var erasure = new AccountErased(UUID.randomUUID(), somebody, "00ff");

            announce(service, erasure);

            await().atMost(Duration.ofSeconds(20)).until(() -> answers(service, erasure) == 1);
            assertThat(diary.erasures(somebody)).isEqualTo(1);
            assertThat(diary.export(new Person(somebody, null))).isEmpty();
        }
    }

    @Test
    void aServiceThatDoesNotSayWhereItAnswersDoesNotStart() {
        assertThatThrownBy(() -> service(WebApplicationType.SERVLET, new String[0]))
                .isInstanceOf(Exception.class)
                .hasStackTraceContaining("sets foyer.privacy.stream");
    }

    private RunningService service(WebApplicationType kind) {
        return service(kind, new String[] {"foyer.privacy.stream=stream:small"});
    }

    private RunningService service(WebApplicationType kind, String[] more) {
        var database = Stores.freshDatabase("privacy");
        var settings =
                new ArrayList<>(
                        List.of(
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password(),
                                "spring.flyway.locations=classpath:db/common",
                                "foyer.redis.url=" + Stores.freshRedis(),
                                "foyer.messaging.redeliver-after=200ms"));
        settings.addAll(List.of(more));
        return new RunningService(kind, keys, settings, Diary.class);
    }

    private static void announce(RunningService service, AccountErased erasure) {
        new TransactionTemplate(service.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ -> service.bean(Outbox.class).append(Streams.ACCOUNT, erasure));
    }

    private static void deliverTheSameAgain(RunningService service) {
        var stream =
                service.bean(RedissonClient.class)
                        .<String, String>getStream(Streams.ACCOUNT, StringCodec.INSTANCE);
        stream.range(StreamMessageId.MIN, StreamMessageId.MAX)
                .values()
                .forEach(fields -> stream.add(StreamAddArgs.entries(fields)));
    }

    private static int answers(RunningService service, AccountErased erasure) {
        return service.bean(JdbcClient.class)
                .sql(
                        """
                        SELECT count(*) FROM outbox
                         WHERE stream = 'stream:small' AND type = 'PersonalDataErased'
                           AND payload::jsonb = jsonb_build_object(
                               'erasureId', ?, 'accountId', ?, 'service', 'small-service')
                        """)
                .params(erasure.erasureId().toString(), erasure.accountId().toString())
                .query(Integer.class)
                .single();
    }
}
