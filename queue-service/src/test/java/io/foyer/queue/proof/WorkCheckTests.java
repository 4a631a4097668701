package io.foyer.queue.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.proof.Clearance.Missing;
import io.foyer.queue.proof.Clearance.Shown;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class WorkCheckTests extends HumanCheckContract {

    private static final String[] SETTINGS = {
        "--foyer.admission.interval=1h", "--foyer.proof.work.bits=8"
    };
    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final Surroundings surroundings =
            new Surroundings(
                    Stores.freshDatabase("queue"),
                    Stores.freshRedis(),
                    events,
                    TestIdentity.shared(),
                    clock);
    private static final RunningQueue queue = new RunningQueue(surroundings, SETTINGS);

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Override
    HumanCheck check() {
        return queue.bean(HumanCheck.class);
    }

    @Override
    Proof solve(Challenge challenge) {
        var work = (Challenge.Work) challenge;
        return Worker.solve(work.nonce(), work.bits());
    }

    @Override
    Proof guess(Challenge challenge) {
        var work = (Challenge.Work) challenge;
        return Worker.fail(work.nonce(), work.bits());
    }

    @Override
    Proof ofAnotherKind() {
        return new Proof.Response("from a provider");
    }

    @Test
    void aChallengeOfAnotherAccountOrShowtimeCannotBeMet() {
        for (var other :
                List.of(
                        new Applicant(applicant.showtimeId(), UUID.randomUUID()),
                        new Applicant(UUID.randomUUID(), applicant.accountId()))) {
            assertThat(judge(solve(check().challenge(other)))).isEqualTo(new Missing());
        }
    }

    @Test
    void aNonceThatWasNotGivenHereIsNone() {
        assertThat(judge(Worker.solve("made up", 8))).isEqualTo(new Missing());
    }

    @Test
    void aProofThatComesTooLateIsNone() {
        var proof = solve(check().challenge(applicant));

        clock.advance(Duration.ofMinutes(2));

        assertThat(judge(proof)).isEqualTo(new Missing());
    }

    @Test
    void aProofIsGoodOnceOverAllInstances() {
        try (var other = new RunningQueue(surroundings, SETTINGS)) {
            var proof = solve(check().challenge(applicant));
            var here = (Shown) judge(proof);
            var there =
                    (Shown)
                            other.bean(HumanCheck.class)
                                    .judge(applicant, proof)
                                    .blockOptional()
                                    .orElseThrow();

            assertThat(there).isEqualTo(here);
            assertThat(spend(queue, here)).isTrue();
            assertThat(spend(other, there)).isFalse();
            assertThat(spend(queue, here)).isFalse();
        }
    }

    @Test
    void whatCannotBeShownAnyMoreNeedsNotBeRemembered() {
        var shown = (Shown) judge(solve(check().challenge(applicant)));
        spend(queue, shown);
        var proofs = queue.bean(SpentProofs.class);

        proofs.forget(shown.expiresAt());
        assertThat(spend(queue, shown)).isFalse();
        assertThat(proofs.forget(shown.expiresAt().plusMillis(1))).isPositive();
        assertThat(spend(queue, shown)).isTrue();
    }

    private static boolean spend(RunningQueue at, Clearance shown) {
        return Boolean.TRUE.equals(
                at.bean(TransactionTemplate.class)
                        .execute(
                                status ->
                                        !at.bean(SpentProofs.class)
                                                .spend(List.of(shown))
                                                .isEmpty()));
    }
}
