package io.foyer.platform.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes with the system's until it is moved ahead. */
final class HandClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void advance(Duration by) {
        ahead = ahead.plus(by);
    }
}
