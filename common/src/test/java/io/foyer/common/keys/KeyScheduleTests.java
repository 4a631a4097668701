package io.foyer.common.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyScheduleTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant OLD = START.plus(Duration.ofDays(90));

    private static final KeySchedule schedule = new KeySchedule(KeyPropertiesTests.defaults());
    private static final SigningKey first = schedule.next(List.of(), START);
    private static final SigningKey second = schedule.next(List.of(first), OLD);
    private static final List<SigningKey> both = List.of(first, second);

    @Test
    void theFirstKeyIsNeededAndSignsAtOnce() {
        assertThat(schedule.needsNext(List.of(), START)).isTrue();
        assertThat(schedule.signer(List.of(first), START)).isEqualTo(first);
        assertThat(first.publicKey().getModulus().bitLength()).isGreaterThanOrEqualTo(2048);
    }

    @Test
    void theNextIsMadeWhenTheNewestIsOld() {
        assertThat(schedule.needsNext(List.of(first), OLD.minusSeconds(1))).isFalse();
        assertThat(schedule.needsNext(List.of(first), OLD)).isTrue();
        assertThat(schedule.needsNext(both, OLD)).isFalse();
    }

    @Test
    void aNewKeyIsPublishedBeforeItSigns() {
        var inUse = OLD.plus(Duration.ofMinutes(15));

        assertThat(schedule.signer(both, OLD)).isEqualTo(first);
        assertThat(schedule.signer(both, inUse.minusSeconds(1))).isEqualTo(first);
        assertThat(schedule.signer(both, inUse)).isEqualTo(second);
    }

    @Test
    void aSupersededKeyStaysUntilItsLastTokenHasExpired() {
        var inUse = OLD.plus(Duration.ofMinutes(15));

        assertThat(schedule.outlived(both, inUse)).isEmpty();
        assertThat(schedule.outlived(both, inUse.plus(Duration.ofMinutes(14)))).isEmpty();
        assertThat(schedule.outlived(both, inUse.plus(Duration.ofMinutes(15))))
                .containsExactly(first);
    }

    @Test
    void theOnlyKeyNeverLeaves() {
        assertThat(schedule.outlived(List.of(first), START.plus(Duration.ofDays(1000)))).isEmpty();
    }
}
