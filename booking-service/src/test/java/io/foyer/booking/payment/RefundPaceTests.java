package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** As many refunds at a time as the provider wants to look at. */
class RefundPaceTests {

    private static final int MOST = 24;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2031-05-10T19:00:00Z");

    private final RefundPace pace = new RefundPace(MOST, PAUSE, Duration.ofSeconds(30), () -> now);

    @Test
    void allPlacesAreTakenAndNoneTwice() throws InterruptedException {
        assertThat(pace.take()).isEqualTo(MOST);
        assertThat(pace.free()).isZero();

        pace.wentThrough(pace.round());
        pace.giveBack(2);

        assertThat(pace.take()).isEqualTo(3);
    }

    @Test
    void aComplaintHalvesThemAfterAPause() throws InterruptedException {
        pace.take();
        pace.wasTooMuch(pace.round());
        pace.giveBack(MOST - 1);
        assertThat(pace.free()).isZero();

        pass(PAUSE);

        assertThat(pace.take()).isEqualTo(MOST / 2);
    }

    @Test
    void whatWasUnderWayTogetherComplainsOnce() throws InterruptedException {
        pace.take();
        var round = pace.round();
        for (var i = 0; i < MOST; i++) {
            pace.wasTooMuch(round);
        }

        pass(PAUSE);

        assertThat(pace.take()).isEqualTo(MOST / 2);
    }

    @Test
    void whatComplainsLateSaysNothingAboutTheNextRound() throws InterruptedException {
        pace.take();
        var first = pace.round();
        pace.wasTooMuch(first);
        pass(PAUSE);

        pace.wasTooMuch(first);
        pace.wentThrough(first);

        pace.giveBack(MOST - 3);
        assertThat(pace.free()).isEqualTo(MOST / 2);
    }

    @Test
    void theProviderIsLeftAloneLongerAndLongerWhileItComplains() throws InterruptedException {
        for (var seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            pace.take();
            pace.wasTooMuch(pace.round());
            pace.giveBack(MOST);
            pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(pace.free()).isZero();
            pass(Duration.ofMillis(1));
        }
    }

    @Test
    void aRoundThatGoesThroughLetsOneMoreGo() throws InterruptedException {
        pace.take();
        var round = pace.round();
        for (var i = 0; i < MOST; i++) {
            pace.wasTooMuch(round);
        }
        pass(PAUSE);

        for (var i = 0; i < MOST / 2; i++) {
            assertThat(pace.take()).isEqualTo(i == 0 ? MOST / 2 : 1);
            pace.wentThrough(pace.round());
        }

        assertThat(pace.free()).isEqualTo(2);
    }

    @Test
    void thereIsAlwaysOneThatTriesAndNeverMoreThanTheMost() throws InterruptedException {
        for (var i = 0; i < 20; i++) {
            var taken = pace.take();
            var round = pace.round();
            for (var each = 0; each < taken; each++) {
                pace.wasTooMuch(round);
            }
            pass(Duration.ofSeconds(30));
        }
        assertThat(pace.free()).isOne();

        for (var i = 0; i < 1_000; i++) {
            pace.giveBack(pace.take() - 1);
            pace.wentThrough(pace.round());
        }
        assertThat(pace.free()).isEqualTo(MOST);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
