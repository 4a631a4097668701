package io.foyer.platform.payment;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each operation was called, whatever came of it. Thread-safe. */
final class CallCounts {

    private final Map<Operation, LongAdder> counts = new ConcurrentHashMap<>();

    void add(Operation operation) {
        counts.computeIfAbsent(operation, _ -> new LongAdder()).increment();
    }

    long of(Operation operation) {
        LongAdder count = counts.get(operation);
        return count == null ? 0 : count.sum();
    }

    Map<Operation, Long> all() {
        Map<Operation, Long> all = new TreeMap<>();
        counts.forEach((operation, count) -> all.put(operation, count.sum()));
        return all;
    }

    void clear() {
        counts.clear();
    }
}
