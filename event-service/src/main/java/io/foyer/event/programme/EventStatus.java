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

    boolean canBecome(EventStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == POSTPONED || next == CANCELLED || next == COMPLETED;
            case POSTPONED -> next == PUBLISHED || next == CANCELLED;
            case CANCELLED, COMPLETED -> false;
        };
    }
}
