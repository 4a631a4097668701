package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.index.WriteVerdict.Settled;
import io.foyer.search.testing.Show;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every index of listings keeps to. */
abstract class ListingIndexContract {

    /** An index that nobody has prepared yet. */
    abstract ListingIndex index();

    @Test
    void isCreatedOnce() {
        var index = index();

        assertThat(index.prepare()).isTrue();
        assertThat(index.prepare()).isFalse();
    }

    @Test
    void holdsTheVersionThatWasWritten() {
        var index = prepared();
        var show = Show.named("Aida");

        assertThat(index.write(List.of(show.listing()), Set.of()))
                .containsExactly(new Settled(show.showtimeId()));
        assertThat(index.versions(List.of(show.showtimeId()))).containsEntry(show.showtimeId(), 1L);
    }

    @Test
    void anOlderVersionNeverOverwritesANewerOne() {
        var index = prepared();
        var old = Show.named("Before");
        var current = old.renamed("After");
        index.write(List.of(current.listing()), Set.of());

        assertThat(index.write(List.of(old.listing()), Set.of()))
                .containsExactly(new Settled(old.showtimeId()));
        assertThat(index.versions(List.of(old.showtimeId()))).containsEntry(old.showtimeId(), 2L);
    }

    @Test
    void theSameVersionMayBeWrittenAgain() {
        var index = prepared();
        var show = Show.named("Again");
        index.write(List.of(show.listing()), Set.of());

        assertThat(index.write(List.of(show.listing()), Set.of()))
                .containsExactly(new Settled(show.showtimeId()));
    }

    @Test
    void whatIsTakenDownStaysAsAVersionSoThatAnOldStateCannotComeBack() {
        var index = prepared();
        var show = Show.named("Cancelled");
        var gone = show.takenDown();
        index.write(List.of(gone.listing()), Set.of());

        index.write(List.of(show.listing()), Set.of());

        assertThat(index.versions(List.of(show.showtimeId())))
                .containsEntry(show.showtimeId(), gone.version());
    }

    @Test
    void oneThatMakesNoSenseIsRefusedAndTheOthersAreWritten() {
        var index = prepared();
        var odd = Show.named("Beyond the pole").at("Nowhere", "Nowhere", 200, 0);
        var good = Show.named("Good");

        var verdicts = index.write(List.of(odd.listing(), good.listing()), Set.of());

        assertThat(verdicts).hasSize(2).contains(new Settled(good.showtimeId()));
        assertThat(verdicts)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .extracting(WriteVerdict::showtimeId)
                .isEqualTo(odd.showtimeId());
    }

    @Test
    void whatHasNoRowAnyMoreIsDeleted() {
        var index = prepared();
        var show = Show.named("Deleted");
        index.write(List.of(show.listing()), Set.of());
        var neverThere = UUID.randomUUID();

        var verdicts = index.write(List.of(), List.of(show.showtimeId(), neverThere));

        assertThat(verdicts)
                .containsExactlyInAnyOrder(new Settled(show.showtimeId()), new Settled(neverThere));
        assertThat(index.versions(List.of(show.showtimeId(), neverThere))).isEmpty();
    }

    private ListingIndex prepared() {
        var index = index();
        index.prepare();
        return index;
    }
}
