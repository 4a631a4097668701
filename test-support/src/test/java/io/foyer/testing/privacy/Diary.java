package io.foyer.testing.privacy;

import io.foyer.common.privacy.Person;
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
    private final List<String> digests = new CopyOnWriteArrayList<>();
    private final List<Person> asked = new CopyOnWriteArrayList<>();
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

    /**
     * Those of the addresses it was told of, in order; {@code "null"} where it was told of none.
     */
    List<String> digests() {
        return List.copyOf(digests);
    }

    List<Person> askedFor() {
        return List.copyOf(asked);
    }

    synchronized List<Thread> readers() {
        return List.copyOf(readers);
    }

    @Override
    public synchronized Map<String, Object> export(Person person) {
        readers.add(Thread.currentThread());
        asked.add(person);
        var line = lines.get(person.accountId());
        return line == null ? Map.of() : Map.of("lines", List.of(line));
    }

    @Override
    public void erase(Person person) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("Told to fail");
        }
        lines.remove(person.accountId());
        erased.add(person.accountId());
        digests.add(String.valueOf(person.emailSha256()));
    }
}
