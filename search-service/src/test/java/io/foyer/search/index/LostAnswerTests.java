package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.search.testing.MeddlingProxy;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk writes whose answers are lost or bad in part, through a proxy before a real index. */
class LostAnswerTests {

    private final MeddlingProxy proxy = new MeddlingProxy(Stores.elasticsearch().url());
    private final Workshop workshop =
            new Workshop(proxy.uri(), Stores.elasticsearch().indexPrefix());
    private List<Show> shows = List.of();

    @BeforeEach
    void someRows() {
        workshop.index.prepare();
        shows =
                IntStream.range(0, 5)
                        .mapToObj(number -> workshop.table.put(Show.named("Show " + number)))
                        .toList();
    }

    @AfterEach
    void disconnect() {
        workshop.close();
        proxy.close();
    }

    @Test
    void F24_aWriteThatTookEffectAndWhoseAnswerWasLostIsRepeatedWithoutHarm()
            throws InterruptedException {
        proxy.loseAnswers(2);

        workshop.indexing.refresh(ids());

        assertThat(proxy.bulks()).isEqualTo(3);
        assertEveryShowIsHeldOnceAt(1);
    }

    @Test
    void F24_ofABulkInWhichOneIsTooMuchOnlyThatOneIsTriedAgain() throws InterruptedException {
        proxy.beBusyOnceFor(shows.get(2).showtimeId());

        workshop.indexing.refresh(ids());

        assertThat(proxy.bulks()).isEqualTo(2);
        assertThat(workshop.parked.count()).isZero();
        assertEveryShowIsHeldOnceAt(1);
    }

    @Test
    void F24_whenNoAnswerEverComesTheCallerIsToldSoThatItsOffsetStays()
            throws InterruptedException {
        proxy.loseAnswers(workshop.settings.attempts());

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> workshop.indexing.refresh(ids()));

        workshop.indexing.refresh(ids());
        assertEveryShowIsHeldOnceAt(1);
    }

    @Test
    void F24_aLateRepetitionDoesNotUndoAChangeThatCameBetween() throws InterruptedException {
        var before = shows.stream().map(Show::listing).toList();
        workshop.indexing.refresh(ids());
        shows.forEach(show -> workshop.table.put(show.renamed("Later")));
        workshop.indexing.refresh(ids());

        workshop.index.write(before, List.of());

        assertEveryShowIsHeldOnceAt(2);
    }

    private List<UUID> ids() {
        return shows.stream().map(Show::showtimeId).toList();
    }

    private void assertEveryShowIsHeldOnceAt(long version) {
        workshop.refreshed();
        assertThat(workshop.index.versions(ids())).hasSize(shows.size());
        assertThat(shows)
                .allSatisfy(show -> assertThat(workshop.versionInUse(show)).isEqualTo(version));
        assertThat(shows)
                .allSatisfy(show -> assertThat(workshop.copies(show.showtimeId())).isOne());
    }
}
