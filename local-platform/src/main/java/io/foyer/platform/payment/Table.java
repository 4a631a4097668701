package io.foyer.platform.payment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The objects of one kind in the order they were created; guarded by the books' lock. */
final class Table<T extends Stored> {

    private final String name;
    private final Class<T> kind;
    private final int most;
    private final Journal journal;
    private final SequencedMap<String, T> rows = new LinkedHashMap<>();

    /**
     * @param most how many are kept; the oldest goes when one more comes
     */
    Table(String name, Class<T> kind, int most, Journal journal) {
        this.name = name;
        this.kind = kind;
        this.most = most;
        this.journal = journal;
        journal.register(this);
    }

    void put(T row) {
        keep(row);
        journal.append(name, row);
    }

    void replay(String json) {
        keep(Json.MAPPER.readValue(json, kind));
    }

    private void keep(T row) {
        rows.put(row.id(), row);
        if (rows.size() > most) {
            rows.pollFirstEntry();
        }
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** Drops a row; a restart may bring it back until the journal is next rewritten. */
    void forget(String id) {
        rows.remove(id);
    }

    Collection<T> oldestFirst() {
        return rows.sequencedValues();
    }

    Collection<T> newestFirst() {
        return rows.sequencedValues().reversed();
    }

    int size() {
        return rows.size();
    }

    void clear() {
        rows.clear();
    }

    String name() {
        return name;
    }
}
