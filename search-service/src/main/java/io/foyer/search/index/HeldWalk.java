package io.foyer.search.index;

import io.foyer.search.listing.KeyOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Walks over a copy in the order of the key, from one bound to the next. */
final class HeldWalk {

    private final HeldListings copy;
    private final int page;
    private final ArrayDeque<Held> ahead = new ArrayDeque<>();
    private UUID after = KeyOrder.START;
    private boolean ended;

    HeldWalk(HeldListings copy, int page) {
        this.copy = copy;
        this.page = page;
    }

    /** Everything up to that key that has not been walked over. */
    List<Held> upTo(UUID bound) {
        var walked = new ArrayList<Held>();
        while (hasNext() && KeyOrder.BY_KEY.compare(ahead.element().showtimeId(), bound) <= 0) {
            walked.add(ahead.remove());
        }
        return walked;
    }

    /** The next page, whatever its keys. */
    List<Held> page() {
        var walked = hasNext() ? List.copyOf(ahead) : List.<Held>of();
        ahead.clear();
        return walked;
    }

    boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            var next = copy.after(after, page);
            ahead.addAll(next);
            ended = next.size() < page;
            after = next.isEmpty() ? after : next.getLast().showtimeId();
        }
        return !ahead.isEmpty();
    }
}
