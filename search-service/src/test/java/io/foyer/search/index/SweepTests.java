package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonData;
import io.foyer.search.testing.Show;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sweep finds what is astray in both directions and puts it right. */
class SweepTests {

    private final Workshop workshop = new Workshop();

    @BeforeEach
    void prepare() {
        workshop.index.prepare();
    }

    @AfterEach
    void disconnect() {
        workshop.close();
    }

    @Test
    void C1_whatIsMissingAndWhatIsBehindIsFoundOverManyPages() throws InterruptedException {
        var behind = workshop.put(Show.named("Behind"));
        workshop.table.put(behind.renamed("Ahead"));
        IntStream.range(0, 9).forEach(at -> workshop.table.put(Show.named("Missing " + at)));
        for (var at = 0; at < 4; at++) {
            workshop.put(Show.named("Right " + at));
        }
        workshop.refreshed();

        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(14, 10, 9, 1, 0, 0, 0));
        assertThat(repaired()).isEqualTo(10);
        assertThat(drift()).isEqualTo(10);
        workshop.refreshed();
        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(14, 0, 0, 0, 0, 0, 0));
        assertThat(drift()).isZero();
        assertThat(workshop.versionInUse(behind)).isEqualTo(2);
    }

    @Test
    void whatChangedOfLateIsLookedAtAlone() throws InterruptedException {
        workshop.table.put(Show.named("Of late"));

        assertThat(workshop.sweep.since(Instant.now().plusSeconds(60)))
                .isEqualTo(new SweepReport(0, 0, 0, 0, 0, 0, 0));
        assertThat(workshop.sweep.since(Instant.now().minusSeconds(60)))
                .isEqualTo(new SweepReport(1, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void C3_aDocumentWithoutARowIsDeleted() throws InterruptedException {
        var stray = Show.named("Stray");
        workshop.index.write(List.of(stray.listing()), Set.of());
        workshop.put(Show.named("Right"));
        workshop.refreshed();

        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(1, 1, 0, 0, 0, 1, 0));
        assertThat(workshop.versionInUse(stray)).isZero();
    }

    /** Another database behind the same address, for instance. */
    @Test
    void whenMostRowsAreGoneNothingIsDeleted() throws InterruptedException {
        var shows = IntStream.range(0, 8).mapToObj(at -> Show.named("Show " + at)).toList();
        workshop.index.write(shows.stream().map(Show::listing).toList(), Set.of());
        workshop.refreshed();

        var report = workshop.sweep.all();

        assertThat(report.strays()).isEqualTo(8);
        assertThat(workshop.index.versions(shows.stream().map(Show::showtimeId).toList()))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    /** event_db was restored to an earlier time. */
    @Test
    void aDocumentFromAFutureThatIsGoneIsCuredByANewIndex() throws InterruptedException {
        var now = Show.named("As it was");
        workshop.index.write(List.of(now.renamed("As it never was").listing()), Set.of());
        workshop.table.put(now);
        workshop.refreshed();

        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(1, 0, 0, 0, 0, 0, 1));
        assertThat(workshop.build().state()).isEqualTo(RebuildState.DONE);

        assertThat(workshop.versionInUse(now)).isEqualTo(1);
        workshop.refreshed();
        assertThat(workshop.sweep.all().astray()).isZero();
    }

    @Test
    void whatWasWrittenAndIsOnlyNotFindableYetIsNotAstray() throws InterruptedException {
        for (var at = 0; at < 5; at++) {
            workshop.put(Show.named("Just now " + at));
        }

        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(5, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsRefusedIsAstrayAndNotRepaired() throws InterruptedException {
        var odd =
                workshop.table.put(Show.named("Beyond the pole").at("Nowhere", "Nowhere", 200, 0));

        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(1, 0, 1, 0, 0, 0, 0));
        assertThat(workshop.parked.oldest(10)).containsExactly(odd.showtimeId());
    }

    @Test
    void keysAreWalkedInTheOrderOfBothStoresAlsoBeyondTheSignOfTheirHalves()
            throws InterruptedException {
        var keys =
                List.of(
                        new UUID(1, 1),
                        new UUID(1, -1),
                        new UUID(-1, 1),
                        new UUID(-1, -1),
                        new UUID(Long.MIN_VALUE, 7));
        for (var key : keys) {
            workshop.put(Show.named("Key " + key).withId(key));
        }
        workshop.refreshed();

        assertThat(workshop.sweep.all()).isEqualTo(new SweepReport(5, 0, 0, 0, 0, 0, 0));
    }

    /** Changes are replayed long after the listing was taken down. */
    @Test
    void F29_C3_oldChangesThatComeAgainResurrectNothing() throws InterruptedException {
        var show = workshop.put(Show.named("Taken down"));
        workshop.put(show.takenDown());
        forgetDeletions();

        workshop.indexing.refresh(List.of(show.showtimeId()));
        workshop.index.write(List.of(show.listing()), Set.of());

        assertThat(workshop.versionInUse(show)).isEqualTo(2);
    }

    @Test
    void F29_C3_oldChangesOfARowThatIsGoneResurrectNothing() throws InterruptedException {
        var show = workshop.put(Show.named("Deleted"));
        workshop.table.delete(show.showtimeId());
        workshop.indexing.refresh(List.of(show.showtimeId()));
        forgetDeletions();

        workshop.indexing.refresh(List.of(show.showtimeId()));

        assertThat(workshop.versionInUse(show)).isZero();
    }

    private void forgetDeletions() {
        Reach.reach(
                () ->
                        workshop.cluster
                                .writing()
                                .indices()
                                .putSettings(
                                        change ->
                                                change.index(workshop.settings.alias())
                                                        .settings(
                                                                those ->
                                                                        those.otherSettings(
                                                                                "index.gc_deletes",
                                                                                JsonData.of(
                                                                                        "0s")))));
        workshop.refreshed();
    }

    private double repaired() {
        return workshop.metrics.counter("foyer.search.sweep.repaired").count();
    }

    private double drift() {
        return workshop.metrics.get("foyer.search.drift").gauge().value();
    }
}
