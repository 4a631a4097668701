package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.index.BeginOutcome.Begun;
import io.foyer.search.index.BeginOutcome.NothingInUse;
import io.foyer.search.index.BeginOutcome.Running;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may build, one at a time, and what becomes of the indices before and after. */
class RebuildOrderTests {

    private final Workshop workshop = new Workshop();

    @AfterEach
    void disconnect() {
        workshop.close();
    }

    @Test
    void whereNoIndexIsThereIsNothingToFollow() {
        assertThat(workshop.rebuilding.begin()).isInstanceOf(NothingInUse.class);
        assertThat(workshop.rebuilding.current()).isEmpty();
    }

    @Test
    void ofManyWhoBeginAtOnceOneDoes() throws Exception {
        workshop.index.prepare();
        var start = new CyclicBarrier(8);
        Callable<BeginOutcome> beginner =
                () -> {
                    start.await();
                    return workshop.rebuilding.begin();
                };
        var outcomes = new ArrayList<BeginOutcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var begun : threads.invokeAll(Collections.nCopies(8, beginner))) {
                outcomes.add(begun.get());
            }
        }

        assertThat(outcomes).filteredOn(Begun.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Running.class::isInstance).hasSize(7);
    }

    @Test
    void aWorkerThatWasTakenForDeadCannotWriteDownAnythingAnyMore() throws InterruptedException {
        workshop.index.prepare();
        workshop.rebuilding.begin();
        var silent = workshop.mortalWorker();
        var old = silent.step(silent.claim().orElseThrow());
        var second = workshop.worker();
        var taken = second.claim().orElseThrow();

        silent.carryOn(old);

        assertThat(workshop.rebuilds.latest()).contains(taken);
        second.carryOn(taken);
        assertThat(workshop.inUse()).isEqualTo("listings-2");
    }

    @Test
    void whileOneWorksNobodyElseDoesAndAfterAStopAnotherMayAtOnce() {
        workshop.index.prepare();
        workshop.rebuilding.begin();
        var first = workshop.worker();
        var second = workshop.worker();
        assertThat(first.claim()).isPresent();

        assertThat(second.claim()).isEmpty();

        first.letGo();
        assertThat(second.claim()).isPresent();
    }

    /** A frozen worker that wakes up after its index was used and abandoned. */
    @Test
    void anIndexIsPutToUseOnceAtMost() throws InterruptedException {
        workshop.index.prepare();
        workshop.rebuilding.begin();
        var done = workshop.build();
        workshop.rebuilding.rollBack();
        workshop.build();

        assertThat(workshop.indices.putToUse(done.target(), done.source())).isFalse();
        assertThat(workshop.inUse()).isEqualTo("listings-1");
    }

    @Test
    void theIndexBeforeComesBackAndIsBroughtUpToDate() throws InterruptedException {
        workshop.index.prepare();
        var old = workshop.put(Show.named("Old"));
        workshop.rebuilding.begin();
        workshop.build();
        var changed = workshop.put(old.renamed("Changed since"));
        var added = workshop.put(Show.named("Added since"));

        assertThat(workshop.rebuilding.rollBack())
                .map(Rebuild::state)
                .contains(RebuildState.ROLLING_BACK);
        var end = workshop.build();

        assertThat(end.state()).isEqualTo(RebuildState.ROLLED_BACK);
        assertThat(workshop.inUse()).isEqualTo("listings-1");
        assertThat(workshop.versionInUse(changed)).isEqualTo(2);
        assertThat(workshop.versionInUse(added)).isEqualTo(1);
    }

    @Test
    void F31_aRollbackThatWasKilledAfterTheSwitchIsFinishedByAnother() throws InterruptedException {
        workshop.index.prepare();
        workshop.rebuilding.begin();
        var done = workshop.build();
        var added = workshop.put(Show.named("Added since"));
        workshop.rebuilding.rollBack();
        workshop.mortalWorker().claim();
        workshop.indices.putBack(done.source(), done.target());

        assertThat(workshop.build().state()).isEqualTo(RebuildState.ROLLED_BACK);
        assertThat(workshop.inUse()).isEqualTo("listings-1");
        assertThat(workshop.versionInUse(added)).isEqualTo(1);
    }

    @Test
    void thereIsNoWayBackBeforeARebuildTwiceOrAfterTheOldIndexWasLetGo()
            throws InterruptedException {
        workshop.index.prepare();
        assertThat(workshop.rebuilding.rollBack()).isEmpty();
        workshop.rebuilding.begin();
        assertThat(workshop.rebuilding.rollBack()).isEmpty();
        workshop.build();
        workshop.rebuilds.letGo(Duration.ZERO);

        assertThat(workshop.rebuilding.rollBack()).isEqualTo(Optional.empty());
    }

    @Test
    void onlyIndicesThatNobodyNeedsAreDeleted() throws InterruptedException {
        workshop.index.prepare();
        workshop.rebuilding.begin();
        workshop.build();
        clean("24h");
        assertThat(numbered()).containsExactly("listings-1", "listings-2");

        workshop.rebuilding.begin();
        workshop.mortalWorker().step(workshop.mortalWorker().claim().orElseThrow());
        clean("24h");
        assertThat(numbered()).containsExactly("listings-2", "listings-3");

        workshop.build();
        clean("0s");
        assertThat(numbered()).containsExactly("listings-3");
        workshop.rebuilding.begin();
        assertThat(workshop.build().target()).endsWith("listings-4");
    }

    private void clean(String keep) {
        new IndexCleaning(workshop.indices, workshop.rebuilds, workshop.limits("keep", keep))
                .clean();
    }

    private List<String> numbered() {
        var prefix = workshop.settings.prefix().length();
        return workshop.indices.all().stream()
                .map(index -> index.substring(prefix))
                .sorted()
                .toList();
    }
}
