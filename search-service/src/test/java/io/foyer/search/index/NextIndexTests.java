package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Show;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A writer and the beginning of a rebuild, in the orders that matter. */
class NextIndexTests {

    private final Workshop workshop = new Workshop();
    private Show show = Show.named("Before");

    @BeforeEach
    void oneListing() throws InterruptedException {
        workshop.index.prepare();
        show = workshop.put(show);
    }

    @AfterEach
    void disconnect() {
        workshop.close();
    }

    @Test
    void aWriterThatAsksAfterReadingItsRowsMissesNothing() throws InterruptedException {
        fillTheNextIndex();
        workshop.table.put(show.renamed("After"));

        workshop.indexing.refresh(List.of(show.showtimeId()));

        assertThat(versionInNextIndex()).isEqualTo(2);
    }

    @Test
    void aWriterThatWasToldOfNoneJustBeforeTheFillingBeganMissesNothingEither()
            throws InterruptedException {
        workshop.table.put(show.renamed("After"));
        NextIndex askedTooEarly =
                () -> {
                    var answer = workshop.next.now();
                    fillTheNextIndex();
                    return answer;
                };

        workshop.indexing(workshop.writingTo(askedTooEarly)).refresh(List.of(show.showtimeId()));

        assertThat(versionInNextIndex()).isEqualTo(2);
    }

    /** The guard off: the answer is remembered from before the rows were read. */
    @Test
    void negativeControl_aWriterThatRemembersTheAnswerLosesAChange() throws InterruptedException {
        var remembered = workshop.next.now();
        assertThat(remembered).isEmpty();
        fillTheNextIndex();
        workshop.table.put(show.renamed("After"));

        workshop.indexing(workshop.writingTo(() -> remembered)).refresh(List.of(show.showtimeId()));

        assertThat(workshop.versionInUse(show)).isEqualTo(2);
        assertThat(versionInNextIndex()).isEqualTo(1);
    }

    /** The second guard: nothing is put to use before it was compared. */
    @Test
    void whatAWriterLostAllTheSameIsFoundBeforeTheSwitch() throws InterruptedException {
        NextIndex never = Optional::empty;
        fillTheNextIndex();
        workshop.table.put(show.renamed("After"));
        workshop.indexing(workshop.writingTo(never)).refresh(List.of(show.showtimeId()));

        var end = workshop.build();

        assertThat(end.repaired()).isEqualTo(1);
        assertThat(workshop.inUse()).isEqualTo("listings-2");
        assertThat(workshop.versionInUse(show)).isEqualTo(2);
    }

    private void fillTheNextIndex() {
        try {
            workshop.rebuilding.begin();
            var worker = workshop.mortalWorker();
            var rebuild = worker.claim().orElseThrow();
            while (rebuild.state() != RebuildState.VERIFYING) {
                rebuild = worker.step(rebuild);
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private long versionInNextIndex() {
        var target = workshop.rebuilds.latest().orElseThrow().target();
        return workshop.indices
                .documentsOf(target)
                .versions(List.of(show.showtimeId()))
                .getOrDefault(show.showtimeId(), 0L);
    }
}
