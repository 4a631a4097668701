package io.foyer.platform.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What time will change by itself: which objects to look at again, and when. */
final class Deadlines {

    private final TreeMap<Instant, List<String>> due = new TreeMap<>();

    void add(@Nullable Instant when, String id) {
        if (when != null) {
            due.computeIfAbsent(when, _ -> new ArrayList<>()).add(id);
        }
    }

    /** Takes out everything due by {@code now}, earliest first. */
    List<String> take(Instant now) {
        List<String> ids = new ArrayList<>();
        while (!due.isEmpty() && !due.firstKey().isAfter(now)) {
            ids.addAll(due.pollFirstEntry().getValue());
        }
        return ids;
    }

    void clear() {
        due.clear();
    }
}
