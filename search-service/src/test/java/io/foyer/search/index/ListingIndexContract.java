package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.index.WriteVerdict.Settled;
import io.foyer.search.testing.Show;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every index of listings keeps to. */
abstract class ListingIndexContract extends HeldListingsContract {

    /** Has the index forget that something was deleted, as it does after a while. */
    abstract void forgetDeletions();

    /** A full disk, for instance. */
    abstract void blockWrites(boolean blocked);

    /** Has the next write of this one come back as too much at the moment. */
    abstract void beBusyOnceFor(UUID showtimeId);

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

    @Test
    void C3_whatWasTakenDownStaysDownWhenTheIndexHasForgottenAllDeletions() {
        var index = prepared();
        var show = Show.named("Cancelled for good");
        var gone = show.takenDown();
        index.write(List.of(show.listing()), Set.of());
        index.write(List.of(gone.listing()), Set.of());

        forgetDeletions();
        index.write(List.of(show.listing()), Set.of());

        assertThat(index.versions(List.of(show.showtimeId())))
                .containsEntry(show.showtimeId(), gone.version());
    }

    /** Why a listing that is taken down is flagged and not deleted. */
    @Test
    void aDeletionHoldsOnlyUntilItIsForgotten() {
        var index = prepared();
        var show = Show.named("Deleted and back");
        index.write(List.of(show.listing()), Set.of());
        index.write(List.of(), List.of(show.showtimeId()));

        index.write(List.of(show.listing()), Set.of());
        assertThat(index.versions(List.of(show.showtimeId()))).isEmpty();

        forgetDeletions();
        index.write(List.of(show.listing()), Set.of());
        assertThat(index.versions(List.of(show.showtimeId()))).hasSize(1);
    }

    @Test
    void C2_aVersionNeverDecreasesInWhateverOrderStatesArrive() {
        var index = prepared();
        var first = Show.named("One");
        var second = first.renamed("Two");
        var third = second.takenDown();
        var highest = 0L;

        for (var state : List.of(second, first, third, first, second, third, second)) {
            index.write(List.of(state.listing()), Set.of());
            var version =
                    index.versions(List.of(first.showtimeId()))
                            .getOrDefault(first.showtimeId(), 0L);
            assertThat(version).isGreaterThanOrEqualTo(highest);
            highest = version;
        }

        assertThat(highest).isEqualTo(third.version());
    }

    @Test
    void whatIsTooMuchAtTheMomentIsSaidOfThatOneAlone() {
        var index = prepared();
        var late = Show.named("Late");
        var early = Show.named("Early");
        beBusyOnceFor(late.showtimeId());
        var both = List.of(late.listing(), early.listing());

        assertThat(index.write(both, Set.of()))
                .hasSize(2)
                .contains(new Settled(early.showtimeId()))
                .filteredOn(Busy.class::isInstance)
                .extracting(WriteVerdict::showtimeId)
                .containsExactly(late.showtimeId());
        assertThat(index.versions(List.of(late.showtimeId()))).isEmpty();

        assertThat(index.write(both, Set.of()))
                .containsExactlyInAnyOrder(
                        new Settled(late.showtimeId()), new Settled(early.showtimeId()));
        assertThat(index.versions(List.of(late.showtimeId()))).hasSize(1);
    }

    @Test
    void whileWritesAreBlockedEverythingIsWorthAnotherTry() {
        var index = prepared();
        var show = Show.named("Disk full");
        var gone = UUID.randomUUID();
        blockWrites(true);

        assertThat(index.write(List.of(show.listing()), Set.of(gone)))
                .hasSize(2)
                .allMatch(Busy.class::isInstance);

        blockWrites(false);
        assertThat(index.write(List.of(show.listing()), Set.of(gone)))
                .allMatch(Settled.class::isInstance);
    }

    @Test
    void anIndexThatIsNotThereIsWorthAnotherTry() {
        assertThat(index().write(List.of(Show.named("Early").listing()), Set.of()))
                .singleElement()
                .isInstanceOf(Busy.class);
    }
}
