package io.foyer.testing.privacy;

import io.foyer.common.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a service holds about people, in memory; fails to forget as often as it is told to. */
class Diary implements PersonalData {

    private final Map<UUID, String> lines = new ConcurrentHashMap<>();
    private final List<UUID> erased = new CopyOnWriteArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private volatile int failures;

    void write(UUID accountId, String line) {
        lines.put(accountId, line);
    }

    void failNext(int times) {
        failures = times;
    }

    long erasures(UUID accountId) {
        return erased.stream().filter(accountId::equals).count();
    }

    synchronized List<Thread> readers() {
        return List.copyOf(readers);
    }

    @Override
    public synchronized Map<String, Object> export(UUID accountId) {
        readers.add(Thread.currentThread());
        var line = lines.get(accountId);
        return line == null ? Map.of() : Map.of("lines", List.of(line));
    }

    @Override
    public void erase(UUID accountId) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("Told to fail");
        }
        lines.remove(accountId);
        erased.add(accountId);
    }
}
