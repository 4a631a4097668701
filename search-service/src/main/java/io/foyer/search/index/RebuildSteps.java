package io.foyer.search.index;

import io.foyer.search.index.Filling.Filled;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Each step of a rebuild. Every one can be done again: what it left in Elasticsearch is found there
 * and taken for done.
 */
@Component
class RebuildSteps {

    private final ListingIndices indices;
    private final Filling filling;
    private final Verification verification;
    private final Sweep sweep;
    private final RebuildProperties limits;

    RebuildSteps(
            ListingIndices indices,
            Filling filling,
            Verification verification,
            Sweep sweep,
            RebuildProperties limits) {
        this.indices = indices;
        this.filling = filling;
        this.verification = verification;
        this.sweep = sweep;
        this.limits = limits;
    }

    /**
     * The next step of a live rebuild.
     *
     * @param alive is told the rebuild often, and fails when it is somebody else's by now
     * @return how the rebuild stands after it, to be written down
     */
    Rebuild next(Rebuild rebuild, Consumer<Rebuild> alive) throws InterruptedException {
        return switch (rebuild.state()) {
            case STARTING -> create(rebuild);
            case FILLING -> fill(rebuild);
            case VERIFYING -> verifyAndSwitch(rebuild, alive);
            case ROLLING_BACK -> rollBack(rebuild, alive);
            case DONE, FAILED, ROLLED_BACK ->
                    throw new IllegalStateException(rebuild.state() + " is the end");
        };
    }

    private Rebuild create(Rebuild rebuild) {
        indices.create(rebuild.target());
        return rebuild.filling();
    }

    private Rebuild fill(Rebuild rebuild) {
        if (!indices.exists(rebuild.target())) {
            return rebuild.became(RebuildState.STARTING);
        }
        var target = indices.documentsOf(rebuild.target());
        var filled = filling.page(target, rebuild.cursor(), limits.page());
        return after(filled, rebuild.filled(filled.upTo(), filled.written(), filled.refused()));
    }

    private Rebuild after(Filled filled, Rebuild rebuild) {
        if (rebuild.refused() > limits.refusals()) {
            return rebuild.failed(rebuild.refused() + " listings were refused");
        }
        if (!filled.last()) {
            return rebuild;
        }
        indices.open(rebuild.target());
        return rebuild.became(RebuildState.VERIFYING);
    }

    private Rebuild verifyAndSwitch(Rebuild rebuild, Consumer<Rebuild> alive)
            throws InterruptedException {
        if (isInUse(rebuild.target())) {
            return rebuild.verified(0); // the switch was made, and only not written down
        }
        if (!indices.exists(rebuild.target())) {
            return rebuild.became(RebuildState.STARTING);
        }
        var target = indices.documentsOf(rebuild.target());
        var repaired = verification.settle(target, limits.overlap(), () -> alive.accept(rebuild));
        return indices.putToUse(rebuild.target(), rebuild.source()) || isInUse(rebuild.target())
                ? rebuild.verified(repaired)
                : rebuild.failed(rebuild.source() + " is not in use any more");
    }

    /** The index before has missed what happened since; the sweep makes up for it. */
    private Rebuild rollBack(Rebuild rebuild, Consumer<Rebuild> alive) throws InterruptedException {
        if (indices.putBack(rebuild.source(), rebuild.target()) || isInUse(rebuild.source())) {
            sweep.all(() -> alive.accept(rebuild));
            return rebuild.rolledBack();
        }
        return rebuild.failed(rebuild.target() + " is not in use any more");
    }

    private boolean isInUse(String index) {
        return indices.inUse().filter(inUse -> inUse.name().equals(index)).isPresent();
    }
}
