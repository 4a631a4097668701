package io.foyer.event.programme;

/** Where an event stands; {@link Event} says how it gets there. */
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    POSTPONED,
    CANCELLED,
    COMPLETED;

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether none of its showtimes will happen any more. */
    public boolean isOver() {
        return this == CANCELLED || this == COMPLETED;
    }

    boolean canBecome(EventStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == POSTPONED || next == CANCELLED || next == COMPLETED;
            case POSTPONED -> next == PUBLISHED || next == CANCELLED;
            case CANCELLED, COMPLETED -> false;
        };
    }
}
