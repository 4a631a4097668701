package io.foyer.testing.waiting;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.PollInterval;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Tests that wait look at once, and then after pauses that grow by {@link #STEP} up to {@link
 * #LONGEST}. Awaitility looks for the first time after 100 ms, and most of what tests wait for is
 * there by then: a module waits some thousand times. Found by JUnit itself, so no test says so.
 */
public final class PromptWaiting implements LauncherSessionListener {

    static final Duration STEP = Duration.ofMillis(10);
    static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(growing());
    }

    static PollInterval growing() {
        return (_, previous) -> {
            var next = previous.plus(STEP);
            return next.compareTo(LONGEST) < 0 ? next : LONGEST;
        };
    }
}
