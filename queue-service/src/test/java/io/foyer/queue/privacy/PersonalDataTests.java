package io.foyer.queue.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import io.foyer.common.privacy.AccountErased;
import io.foyer.common.security.Role;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PersonalDataTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final TestIdentity identity = TestIdentity.shared();
    private static final RunningQueue queue =
            new RunningQueue(
                    new Surroundings(
                            Stores.freshDatabase("queue"),
                            Stores.freshRedis(),
                            events,
                            identity,
                            clock),
                    "--foyer.admission.interval=50ms");
    private static final JdbcClient jdbc = queue.bean(JdbcClient.class);

    private final UUID account = UUID.randomUUID();
    private final Browser fan = new Browser(identity.token(account, Role.CUSTOMER));
    private final Browser other = new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER));

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void anExportHoldsOnesOwnAndNothingOfAnothers() {
        var showtime = room();
        fan.post(places(showtime));
        admitted(account);
        var others = other.post(places(showtime)).text("placeId");

        var held = fan.get(personalData());

        assertThat(held.status()).isEqualTo(200);
        assertThat(held.json().path("places").size()).isOne();
        assertThat(held.json().path("places").get(0).path("number").asInt()).isOne();
        assertThat(held.json().path("admissions").size()).isOne();
        assertThat(held.response().body()).doesNotContain(others);
        assertThat(new Browser(identity.token(UUID.randomUUID())).get(personalData()).json())
                .isEmpty();
        assertThat(new Browser(null).get(personalData()).status()).isEqualTo(401);
    }

    @Test
    void anErasureLeavesTheLineInOrderAndNamesNobody() {
        var showtime = room();
        fan.post(places(showtime));
        admitted(account);
        var next = other.post(places(showtime)).text("placeId");
        var erasure = new AccountErased(UUID.randomUUID(), account, null);

        erase(erasure, 1);
        erase(erasure, 2);

        assertThat(fan.get(personalData()).json()).isEmpty();
        assertThat(count("SELECT count(*) FROM place WHERE account_id = ?", account)).isZero();
        assertThat(count("SELECT count(*) FROM admission WHERE account_id = ?", account)).isZero();
        assertThat(numbers(showtime)).isEqualTo("1 LEFT, 2 WAITING");
        assertThat(
                        count(
                                "SELECT count(*) FROM admission WHERE ended_at IS NULL AND"
                                        + " showtime_id = ?",
                                showtime))
                .isZero();
        assertThat(other.get(personalData()).response().body()).contains(next);
        var last = new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER));
        last.post(places(showtime));
        assertThat(numbers(showtime)).isEqualTo("1 LEFT, 2 WAITING, 3 WAITING");
    }

    /** Asks for it and waits for as many answers in the outbox. */
    private static void erase(AccountErased erasure, int answers) {
        queue.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> queue.bean(Outbox.class).append(Streams.ACCOUNT, erasure));
        await().atMost(SOON)
                .until(
                        () ->
                                count(
                                                """
                                                SELECT count(*) FROM outbox
                                                 WHERE stream = 'stream:admission'
                                                   AND type = 'PersonalDataErased'
                                                   AND payload LIKE ?
                                                """,
                                                "%" + erasure.erasureId() + "%")
                                        == answers);
    }

    /** One is let in, and then nobody: the clock stands still. */
    private static UUID room() {
        return events.room(clock.instant().minusSeconds(1), 1, 1, 600);
    }

    private static void admitted(UUID account) {
        await().atMost(SOON)
                .until(
                        () ->
                                count(
                                                "SELECT count(*) FROM admission WHERE account_id ="
                                                        + " ?",
                                                account)
                                        == 1);
    }

    private static String numbers(UUID showtime) {
        return jdbc.sql(
                        """
                        SELECT string_agg(arrival || ' ' || state, ', ' ORDER BY arrival)
                          FROM place WHERE showtime_id = ?
                        """)
                .param(showtime)
                .query(String.class)
                .single();
    }

    private static int count(String sql, Object param) {
        return jdbc.sql(sql).param(param).query(Integer.class).single();
    }

    private static URI places(UUID showtime) {
        return queue.url("/api/v1/waiting-rooms/" + showtime + "/places");
    }

    private static URI personalData() {
        return queue.url("/internal/personal-data");
    }
}
