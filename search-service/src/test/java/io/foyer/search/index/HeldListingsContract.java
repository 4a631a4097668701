package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.foyer.search.listing.KeyOrder;
import io.foyer.search.testing.Show;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How what an index holds is compared with the rows. */
abstract class HeldListingsContract {

    /** The index of this test; nobody has prepared it yet. */
    abstract ListingIndex index();

    /** Makes what was written findable. */
    abstract void refreshed();

    @Test
    void isWalkedOverInTheOrderOfTheKey() {
        var index = prepared();
        var shows =
                IntStream.range(0, 7)
                        .mapToObj(number -> Show.named("Walk " + number))
                        .sorted(Comparator.comparing(Show::showtimeId, KeyOrder.BY_KEY))
                        .toList();
        index.write(shows.stream().map(Show::listing).toList(), Set.of());
        refreshed();

        var walk = new HeldWalk(index, 3);

        assertThat(walk.upTo(shows.get(4).showtimeId()))
                .extracting(Held::showtimeId)
                .containsExactlyElementsOf(
                        shows.subList(0, 5).stream().map(Show::showtimeId).toList());
        assertThat(walk.page())
                .extracting(Held::showtimeId)
                .containsExactly(shows.get(5).showtimeId());
        assertThat(walk.page())
                .containsExactly(new Held(shows.get(6).showtimeId(), 1, ListingMapping.REVISION));
        assertThat(walk.page()).isEmpty();
    }

    @Test
    void tellsVersionAndFormOfWhatItHolds() {
        var index = prepared();
        var show = Show.named("Held").renamed("Held once more");
        index.write(List.of(show.listing()), Set.of());

        assertThat(index.held(List.of(show.showtimeId(), UUID.randomUUID())))
                .containsExactly(
                        entry(
                                show.showtimeId(),
                                new Held(show.showtimeId(), 2, ListingMapping.REVISION)));
        assertThat(index.revision()).isEqualTo(ListingMapping.REVISION);
    }

    final ListingIndex prepared() {
        var index = index();
        index.prepare();
        return index;
    }
}
