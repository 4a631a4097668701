package io.foyer.testing.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Safe for use by many threads. */
public final class MovableClock implements InstantSource {

    private Instant now;

    /** Stands at the given instant. */
    public MovableClock(Instant start) {
        now = start;
    }

    /** Stands at noon of 1 June 2026, UTC. */
    public MovableClock() {
        this(Instant.parse("2026-06-01T12:00:00Z"));
    }

    /** Stands at the machine's present moment, for tests whose other half lives by a real clock. */
    public static MovableClock atPresent() {
        return new MovableClock(InstantSource.system().instant());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves on; a negative duration moves back. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Jumps to an instant. */
    public synchronized void moveTo(Instant instant) {
        now = instant;
    }
}
