package io.foyer.account.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.LoggedIn;
import io.foyer.account.testing.People;
import io.foyer.account.testing.Person;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@AccountServiceTest
class LastAdminTests {

    private static final int ROUNDS = 10;

    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private Person admin;

    @SuppressWarnings("NullAway.Init")
    private LoggedIn session;

    @BeforeEach
    void onlyOneAdmin() {
        jdbc.sql("DELETE FROM account_role WHERE role = 'ADMIN'").update();
        admin = people.someoneWithRoles("ADMIN", "CUSTOMER");
        session = people.logIn(admin);
    }

    @Test
    void theLastAdminKeepsTheRole() {
        assertConflict(change(session, admin.id(), "{\"roles\": [\"CUSTOMER\"]}"));
        assertConflict(change(session, admin.id(), "{\"disabled\": true}"));
        assertConflict(people.delete(session, "/api/v1/accounts/me"));

        assertThat(admins()).isEqualTo(1);
        assertThat(people.refresh(session.refreshToken())).hasStatusOk();
    }

    @Test
    void anotherAdminWhoIsDisabledDoesNotCount() {
        var other = people.someoneWithRoles("ADMIN");
        assertThat(change(session, other.id(), "{\"disabled\": true}")).hasStatusOk();

        assertConflict(change(session, admin.id(), "{\"roles\": [\"CUSTOMER\"]}"));
    }

    @Test
    void oneOfTwoAdminsMayGo() {
        people.someoneWithRoles("ADMIN");

        assertThat(people.delete(session, "/api/v1/accounts/me")).hasStatus(204);
        assertThat(admins()).isEqualTo(1);
    }

    @Test
    void twoAdminsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            onlyOneAdmin();
            var other = people.someoneWithRoles("ADMIN");
            var others = people.logIn(other);
            var start = new CyclicBarrier(2);
            var customer = "{\"roles\": [\"CUSTOMER\"]}";

            var statuses =
                    atOnce(
                            () -> {
                                start.await();
                                return change(session, other.id(), customer);
                            },
                            () -> {
                                start.await();
                                return change(others, admin.id(), customer);
                            });

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(admins()).isEqualTo(1);
        }
    }

    /** The negative control: both look before either has acted. */
    @Test
    void withoutTheLockTheyLeaveNobody() throws Exception {
        var other = people.someoneWithRoles("ADMIN");
        var unlocked = new Admins(jdbc);
        var bothHaveLooked = new CyclicBarrier(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    List.of(
                            demotion(other.id(), unlocked, bothHaveLooked),
                            demotion(admin.id(), unlocked, bothHaveLooked)));
        }

        assertThat(admins()).isZero();
    }

    private Callable<Boolean> demotion(UUID accountId, Admins unlocked, CyclicBarrier looked) {
        return () ->
                transaction.execute(
                        _ -> {
                            if (!unlocked.hasOthersThan(accountId)) {
                                return false;
                            }
                            await(looked);
                            return jdbc.sql(
                                                    """
                                                    DELETE FROM account_role
                                                    WHERE account_id = ? AND role = 'ADMIN'
                                                    """)
                                            .param(accountId)
                                            .update()
                                    == 1;
                        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<MvcTestResult>... calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(calls)).stream()
                    .map(call -> call.resultNow().getResponse().getStatus())
                    .toList();
        }
    }

    private static void assertConflict(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("state-conflict");
    }

    private MvcTestResult change(LoggedIn caller, UUID accountId, String body) {
        return people.call(caller, HttpMethod.PATCH, "/api/v1/accounts/" + accountId, body);
    }

    private int admins() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM account a JOIN account_role r ON r.account_id = a.id
                        WHERE r.role = 'ADMIN' AND a.disabled_at IS NULL
                        """)
                .query(Integer.class)
                .single();
    }
}
