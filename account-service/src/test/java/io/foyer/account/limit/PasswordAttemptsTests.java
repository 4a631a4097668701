package io.foyer.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.client.ClientAddress;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordAttemptsTests {

    private static final ClientAddress HERE = ClientAddress.of("203.0.113.7");
    private static final ClientAddress ELSEWHERE = ClientAddress.of("198.51.100.7");
    private static final String ANN = "ann@example.com";

    private final MovableClock clock = new MovableClock();
    private final PasswordAttempts attempts = attempts(LimitPropertiesTests.defaults());

    @Test
    void tenWrongOnesOfAPairAreAnsweredAndTheTenthIsTheLast() {
        fail(9);
        assertThat(attempts.refusal(ANN, HERE)).isEmpty();

        assertThat(attempts.failed(ANN, HERE)).isInstanceOf(Standing.Exhausted.class);
        assertThat(attempts.refusal(ANN, HERE)).contains(Duration.ofMinutes(15));
        assertThat(attempts.failed(ANN, HERE)).isInstanceOf(Standing.Limited.class);
    }

    @Test
    void nobodyElseIsConcerned() {
        fail(11);

        assertThat(attempts.refusal(ANN, ELSEWHERE)).isEmpty();
        assertThat(attempts.refusal("bob@example.com", HERE)).isEmpty();
        assertThat(attempts.refusal(" ANN@Example.com ", HERE)).isPresent();
    }

    @Test
    void theWindowPasses() {
        fail(10);
        clock.advance(Duration.ofMinutes(15));

        assertThat(attempts.refusal(ANN, HERE)).isEmpty();
    }

    @Test
    void aRightOneResetsThePair() {
        fail(9);

        assertThat(attempts.succeeded(ANN, HERE)).isEmpty();

        fail(9);
        assertThat(attempts.refusal(ANN, HERE)).isEmpty();
    }

    @Test
    void aRightOneThatComesAfterTooManyWrongOnesOfTheSameMomentDoesNotCount() {
        fail(10);

        assertThat(attempts.succeeded(ANN, HERE)).isPresent();
    }

    @Test
    void aHundredWrongOnesFromAClientAreEnoughWhateverTheAddresses() {
        IntStream.range(0, 100)
                .forEach(i -> attempts.failed("someone-%d@example.com".formatted(i), HERE));

        assertThat(attempts.refusal(ANN, HERE)).isPresent();
        assertThat(attempts.refusal(ANN, ELSEWHERE)).isEmpty();
    }

    @Test
    void aMostOfZeroSwitchesALimitOff() {
        var off =
                attempts(
                        new LimitProperties(
                                0,
                                0,
                                Duration.ofHours(1),
                                0,
                                Duration.ofHours(1),
                                10,
                                Duration.ZERO));
        IntStream.range(0, 200).forEach(_ -> off.failed(ANN, HERE));

        assertThat(off.refusal(ANN, HERE)).isEmpty();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(_ -> attempts.failed(ANN, HERE));
    }

    private PasswordAttempts attempts(LimitProperties limits) {
        return new PasswordAttempts(new RateLimits(new LocalCounts(limits, clock)), limits);
    }
}
