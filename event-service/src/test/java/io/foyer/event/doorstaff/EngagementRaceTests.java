package io.foyer.event.doorstaff;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An account with its first and its last engagement at once: the count must not miss one. */
@CatalogueTest
class EngagementRaceTests {

    private static final InvitationState NEXT = InvitationState.ACCEPTED;

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private Invitations invitations;
    @Autowired private TransactionTemplate transaction;

    @Test
    void ofTwoAcceptedAtOnceOneIsToldAsTheSecond() throws Exception {
        for (var round = 0; round < 10; round++) {
            var email = Doors.address();
            var asked = api.customer(email, true);
            var both = List.of(invited(email), invited(email));
            atOnce(
                    both.stream()
                            .<Callable<Object>>map(
                                    id -> () -> asked.done(asked.post(Doors.accept(id), "")))
                            .toList());
            assertThat(Doors.told(jdbc, asked))
                    .anyMatch(told -> told.contains("\"engagements\":1"))
                    .anyMatch(told -> told.contains("\"engagements\":2"));
        }
    }

    @Test
    void withoutTheLockOnTheAccountBothCountOne() throws Exception {
        var both = new CyclicBarrier(2);
        assertThat(acceptedAtOnce(account -> invitations.countEngagements(account), both))
                .containsExactly(1L, 1L);
    }

    @Test
    void askedManyTimesAtOnceAnAddressHasOneInvitation() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        var email = Doors.address();
        Callable<Object> ask = () -> Doors.invite(show, email);
        assertThat(atOnce(List.of(ask, ask, ask, ask))).containsOnly(Doors.invite(show, email));
    }

    /** What two transactions count that both accept before either counts. */
    private List<Object> acceptedAtOnce(ToLongFunction<UUID> count, CyclicBarrier both)
            throws Exception {
        var account = UUID.randomUUID();
        var email = Doors.address();
        return atOnce(
                List.of(invited(email), invited(email)).stream()
                        .<Callable<Object>>map(
                                id ->
                                        () ->
                                                transaction.execute(
                                                        status -> {
                                                            accept(UUID.fromString(id), account);
                                                            await(both);
                                                            var counted =
                                                                    count.applyAsLong(account);
                                                            await(both);
                                                            return counted;
                                                        }))
                        .toList());
    }

    private void accept(UUID id, UUID account) {
        var asked = invitations.lock(id).orElseThrow();
        invitations.write(
                asked,
                new Invitation(
                        id,
                        asked.eventId(),
                        asked.eventName(),
                        asked.email(),
                        account,
                        NEXT,
                        asked.invitedAt(),
                        asked.changedAt()));
    }

    private String invited(String email) {
        return Doors.invite(Show.draft(api.organizer(), clock.instant()), email);
    }

    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(EngagementRaceTests::result).toList();
        }
    }

    private static Object result(java.util.concurrent.Future<Object> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
