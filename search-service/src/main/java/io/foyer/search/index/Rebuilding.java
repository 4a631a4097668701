package io.foyer.search.index;

import io.foyer.search.index.BeginOutcome.Begun;
import io.foyer.search.index.BeginOutcome.NothingInUse;
import io.foyer.search.index.BeginOutcome.Running;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Writes down what is to be built; {@link RebuildLoop} does it. */
@Service
public class Rebuilding {

    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

    private final Rebuilds rebuilds;
    private final ListingIndices indices;

    Rebuilding(Rebuilds rebuilds, ListingIndices indices) {
        this.rebuilds = rebuilds;
        this.indices = indices;
    }

    /** Has the next index built and put to use. */
    public BeginOutcome begin() {
        rebuilds.supersede(ListingMapping.REVISION);
        var inUse = indices.inUse();
        if (inUse.isEmpty()) {
            return new NothingInUse();
        }
        return rebuilds.begin(ListingMapping.REVISION, inUse.get().name(), nextName())
                .<BeginOutcome>map(Begun::new)
                .or(() -> rebuilds.latest().map(Running::new))
                .orElseGet(NothingInUse::new);
    }

    /** The rebuild that runs, or the last one. */
    public Optional<Rebuild> current() {
        return rebuilds.latest();
    }

    /** Has the index before put back to use; empty when it is not kept any more. */
    public Optional<Rebuild> rollBack() {
        return rebuilds.rollBack();
    }

    /**
     * Has the next index built when this one has an older form than the code that runs. A younger
     * one is left alone, for this is then an old instance in the middle of a deployment; and what
     * failed or was rolled back is not tried again without being asked.
     */
    void beginWhenBehind(IndexInUse inUse) {
        if (inUse.revision() >= ListingMapping.REVISION || wasTried()) {
            return;
        }
        if (begin() instanceof Begun begun) {
            log.info(
                    "The index has revision {}, {} is needed: {} is being built",
                    inUse.revision(),
                    ListingMapping.REVISION,
                    begun.rebuild().target());
        }
    }

    private boolean wasTried() {
        return rebuilds.latest()
                .filter(latest -> latest.revision() >= ListingMapping.REVISION)
                .filter(latest -> latest.state() != RebuildState.DONE)
                .isPresent();
    }

    /** A name that no index ever had, as a late request may still be under way to one. */
    String nextName() {
        var used = new ArrayList<>(rebuilds.targets());
        used.addAll(indices.all());
        return indices.names().after(used);
    }
}
