package io.foyer.event.showtime;

import io.foyer.event.programme.EventStatus;

/**
 * Where a showtime stands, as everybody sees it. Its own state is never {@link #DRAFT}: that, and
 * the event's postponement or cancellation, it takes from its event.
 */
public enum ShowtimeStatus {
    DRAFT,
    SCHEDULED,
    POSTPONED,
    CANCELLED,
    COMPLETED;

    /** This state of a showtime, seen together with the state of its event. */
    public ShowtimeStatus within(EventStatus event) {
        return switch (event) {
            case DRAFT -> DRAFT;
            case PUBLISHED -> this;
            case POSTPONED -> this == SCHEDULED ? POSTPONED : this;
            case CANCELLED -> this == COMPLETED ? COMPLETED : CANCELLED;
            case COMPLETED -> this == CANCELLED ? CANCELLED : COMPLETED;
        };
    }

    /** Whether it will not happen any more. */
    public boolean isOver() {
        return this == CANCELLED || this == COMPLETED;
    }

    boolean canBecome(ShowtimeStatus next) {
        return switch (this) {
            case SCHEDULED -> next == POSTPONED || next == CANCELLED || next == COMPLETED;
            case POSTPONED -> next == SCHEDULED || next == CANCELLED;
            case DRAFT, CANCELLED, COMPLETED -> false;
        };
    }
}
