package io.foyer.queue.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every way of telling people from programs keeps to. */
abstract class HumanCheckContract {

    final Applicant applicant = new Applicant(UUID.randomUUID(), UUID.randomUUID());

    abstract HumanCheck check();

    /** Does what was asked. */
    abstract Proof solve(Challenge challenge);

    /** Answers as whoever did not do what was asked would. */
    abstract Proof guess(Challenge challenge);

    /** A proof of another kind. */
    abstract Proof ofAnotherKind();

    @Test
    void whoeverDoesWhatIsAskedIsCleared() {
        var challenge = check().challenge(applicant);

        assertThat(judge(solve(challenge)).allows()).isTrue();
    }

    @Test
    void whoeverGuessesIsNot() {
        assertThat(judge(guess(check().challenge(applicant)))).isEqualTo(new Clearance.Missing());
    }

    @Test
    void aProofOfAnotherKindIsNone() {
        assertThat(judge(ofAnotherKind())).isEqualTo(new Clearance.Missing());
    }

    @Test
    void twoChallengesCanBothBeMet() {
        var first = check().challenge(applicant);
        var second = check().challenge(applicant);

        assertThat(judge(solve(second)).allows()).isTrue();
        assertThat(judge(solve(first)).allows()).isTrue();
    }

    final Clearance judge(Proof proof) {
        return Objects.requireNonNull(check().judge(applicant, proof).block());
    }
}
