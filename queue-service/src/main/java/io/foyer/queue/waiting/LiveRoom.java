package io.foyer.queue.waiting;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to one room, and what all of them were told last. No lock is held while anybody is
 * told anything: what is told may at once lead to somebody's leaving.
 */
final class LiveRoom {

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile byte @Nullable [] board;

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** Tells whoever came what the others know; once more if that changed meanwhile. */
    void greet(Listener listener) {
        for (byte[] told = null, known = board; known != null && known != told; known = board) {
            listener.board(known);
            told = known;
        }
    }

    /** Whether nobody is left. */
    boolean remove(Listener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /** Whether the room may be looked at: somebody wants to know, and the last look is over. */
    boolean startsToLook() {
        return listeners.stream().anyMatch(one -> one.visit().feed() == Feed.BOARD)
                && looking.compareAndSet(false, true);
    }

    void hasLooked() {
        looking.set(false);
    }

    /**
     * Tells the room's document to all who want it, the same bytes, unless they know it. By one at
     * a time: between {@link #startsToLook} and {@link #hasLooked}.
     *
     * @return whether it was news
     */
    boolean tell(byte[] document) {
        if (Arrays.equals(board, document)) {
            return false;
        }
        board = document;
        listeners.forEach(listener -> listener.board(document));
        return true;
    }

    void forEach(Consumer<Listener> action) {
        listeners.forEach(action);
    }
}
