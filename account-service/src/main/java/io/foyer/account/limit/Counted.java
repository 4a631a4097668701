package io.foyer.account.limit;

import java.time.Duration;

/**
 * How many there were in the present window.
 *
 * @param left until the window ends
 */
record Counted(long number, Duration left) {

    static final Counted NONE = new Counted(0, Duration.ZERO);
}
