package io.foyer.queue.place;

/**
 * Where a place stands.
 *
 * <pre>
 * PRE_QUEUE ─opening→ WAITING ─number comes up→ ADMITTED ─bought→ DONE
 *     │                  │                         ├─turn over→ LAPSED
 *     └──────────────────┴──────owner leaves───────┴─→ LEFT
 * </pre>
 *
 * The opening changes no place: a stored place is WAITING, and is PRE_QUEUE as long as its room has
 * not opened. When the room is switched off, everybody still in it is DONE: nobody needs to wait.
 */
public enum PlaceState {
    PRE_QUEUE,
    WAITING,
    ADMITTED,
    DONE,
    LAPSED,
    /** Gone at the owner's wish; to clients there is no such place. */
    LEFT;

    /** Whether the account may not have another place in the same line. */
    public boolean isLive() {
        return switch (this) {
            case PRE_QUEUE, WAITING, ADMITTED -> true;
            case DONE, LAPSED, LEFT -> false;
        };
    }
}
