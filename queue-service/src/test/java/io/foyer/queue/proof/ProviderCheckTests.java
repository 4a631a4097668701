package io.foyer.queue.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderCheckTests extends HumanCheckContract {

    private final ProofProvider provider = new ProofProvider();
    private final HumanCheck check =
            new ProviderCheck(settings(provider.url(), ProofProvider.SECRET));

    @AfterEach
    void stop() {
        provider.close();
    }

    @Override
    HumanCheck check() {
        return check;
    }

    @Override
    Proof solve(Challenge challenge) {
        assertThat(challenge)
                .isEqualTo(new Challenge.Provider(Challenge.Kind.PROVIDER, ProofProvider.SITE_KEY));
        return new Proof.Response(provider.response());
    }

    @Override
    Proof guess(Challenge challenge) {
        return new Proof.Response("looks like one");
    }

    @Override
    Proof ofAnotherKind() {
        return new Proof.Solution("nonce", "solution");
    }

    @Test
    void theProviderTakesEachResponseOnce() {
        var proof = new Proof.Response(provider.response());

        assertThat(judge(proof)).isEqualTo(new Clearance.Vouched());
        assertThat(judge(proof)).isEqualTo(new Clearance.Missing());
    }

    @Test
    void whileTheProviderFailsNobodyPasses() {
        provider.answerWith(500);

        assertUnavailable(new Proof.Response(provider.response()));
    }

    @Test
    void whileTheProviderIsAwayNobodyPasses() {
        provider.close();

        assertUnavailable(new Proof.Response("any"));
    }

    @Test
    void aProviderThatHangsIsGivenUpInTime() {
        var hanging = provider.hang();
        var hasty =
                new ProviderCheck(
                        settings(provider.url(), ProofProvider.SECRET, Duration.ofMillis(300)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> hasty.judge(applicant, new Proof.Response("any")).block())
                .satisfies(
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        hanging.countDown();
    }

    @Test
    void pastTheLimitOfCallsNobodyWaits() {
        var hanging = provider.hang();
        var first = check.judge(applicant, new Proof.Response(provider.response())).toFuture();

        var second = check.judge(applicant, new Proof.Response(provider.response())).toFuture();

        assertThat(second).isCompletedExceptionally();
        hanging.countDown();
        assertThat(first.join()).isEqualTo(new Clearance.Vouched());
        Awaitility.await()
                .ignoreExceptionsInstanceOf(Problem.class)
                .until(() -> judge(new Proof.Response(provider.response())).allows());
    }

    @Test
    void withoutSecretOrAddressItDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ProviderCheck(settings(provider.url(), "")));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ProviderCheck(settings(URI.create(""), "secret")))
                .withMessageContaining("foyer.proof.provider.url");
    }

    @Test
    void theSecretStaysOutOfLogs() {
        assertThat(settings(provider.url(), "hush"))
                .hasToString(settings(provider.url(), "other").toString());
    }

    private void assertUnavailable(Proof proof) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> judge(proof))
                .satisfies(
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    private static ProofProperties settings(URI url, String secret) {
        return settings(url, secret, Duration.ofSeconds(10));
    }

    private static ProofProperties settings(URI url, String secret, Duration timeout) {
        return new ProofProperties(
                Challenge.Kind.PROVIDER,
                2_000,
                Duration.ofSeconds(10),
                10,
                new ProofProperties.Work(8, Duration.ofMinutes(2), Duration.ofMinutes(10)),
                new ProofProperties.Provider(
                        url, secret, ProofProvider.SITE_KEY, Duration.ofMillis(500), timeout, 1));
    }
}
