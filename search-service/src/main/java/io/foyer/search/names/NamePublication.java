package io.foyer.search.names;

import io.foyer.search.names.NameIndex.Prepared;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Brings the index to what was counted. What is written is noted afterwards and by version, so
 * whatever dies in between, the next round writes the rest, or the same once more.
 */
@Service
class NamePublication {

    private final UnwrittenNames names;
    private final NameIndex index;
    private final NameProperties limits;
    private final InstantSource time;

    NamePublication(
            UnwrittenNames names, NameIndex index, NameProperties limits, InstantSource time) {
        this.names = names;
        this.index = index;
        this.limits = limits;
        this.time = time;
    }

    /**
     * Writes all that is not written. A new index answers once it has everything.
     *
     * @throws NamesUnavailable when Elasticsearch does not take it; nothing is lost by trying later
     */
    void publish() {
        index.prepare().ifPresent(this::publish);
    }

    private void publish(Prepared prepared) {
        List<NameState> batch;
        do {
            batch = names.next(prepared.id(), limits.bulk());
            write(batch, prepared.id());
        } while (batch.size() == limits.bulk());
        if (!prepared.answers()) {
            index.answer();
        }
        forget(prepared.id());
    }

    private void write(List<NameState> batch, String id) {
        if (batch.isEmpty()) {
            return;
        }
        var settled = index.write(batch);
        names.written(settled, id);
        if (settled.size() < batch.size()) {
            throw new NamesUnavailable(batch.size() - settled.size() + " names are not written");
        }
    }

    private void forget(String id) {
        var longAgo = time.instant().minus(limits.remembered());
        var ended = names.ended(longAgo, id, limits.bulk());
        if (!ended.isEmpty()) {
            names.forget(index.delete(ended));
        }
    }
}
