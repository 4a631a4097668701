package io.foyer.search.index;

import static io.foyer.search.index.Reach.reach;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.json.JsonData;
import io.foyer.search.testing.Show;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done about an index whose form is not that of the code. */
class RevisionTests {

    private final Workshop workshop = new Workshop();

    @AfterEach
    void disconnect() {
        workshop.close();
    }

    @Test
    void anIndexFromBeforeRevisionsAnswersUntilTheNextOneIsReady() throws InterruptedException {
        makeIndexOf(0);
        var show = workshop.put(Show.named("Old times"));

        assertThat(workshop.index.prepare()).isFalse();

        assertThat(workshop.inUse()).isEqualTo("listings-1");
        assertThat(workshop.versionInUse(show)).isEqualTo(1);
        assertThat(workshop.build().state()).isEqualTo(RebuildState.DONE);
        assertThat(workshop.inUse()).isEqualTo("listings-2");
        assertThat(workshop.indices.inUse().orElseThrow().revision())
                .isEqualTo(ListingMapping.REVISION);
        assertThat(workshop.versionInUse(show)).isEqualTo(1);
    }

    @Test
    void anIndexOfThisRevisionIsLeftAlone() {
        workshop.index.prepare();
        workshop.index.prepare();

        assertThat(workshop.rebuilding.current()).isEmpty();
    }

    /** An instance of the old code in the middle of a deployment. */
    @Test
    void anIndexOfAYoungerRevisionIsLeftAlone() {
        makeIndexOf(ListingMapping.REVISION + 1);

        workshop.index.prepare();

        assertThat(workshop.rebuilding.current()).isEmpty();
        assertThat(workshop.index.revision()).isEqualTo(ListingMapping.REVISION);
    }

    @Test
    void whatWasRolledBackIsNotBuiltAgainUnasked() throws InterruptedException {
        makeIndexOf(0);
        workshop.index.prepare();
        workshop.build();
        workshop.rebuilding.rollBack();
        workshop.build();

        workshop.index.prepare();

        assertThat(workshop.rebuilding.current())
                .map(Rebuild::state)
                .contains(RebuildState.ROLLED_BACK);
        assertThat(workshop.inUse()).isEqualTo("listings-1");
    }

    @Test
    void aRebuildForAnotherRevisionThatNobodyWorksOnMakesRoom() throws InterruptedException {
        workshop.index.prepare();
        workshop.rebuilds.begin(
                ListingMapping.REVISION - 1,
                workshop.settings.prefix() + "listings-1",
                workshop.settings.prefix() + "listings-2");
        assertThat(workshop.worker().claim()).isEmpty();

        workshop.rebuilding.begin();

        assertThat(workshop.build().state()).isEqualTo(RebuildState.DONE);
        assertThat(workshop.inUse()).isEqualTo("listings-3");
    }

    @Test
    void aSweepOfAnOlderIndexFindsWhatIsMissingAndAsksForNoOtherForm() throws InterruptedException {
        makeIndexOf(0);
        var there = workshop.put(Show.named("There"));
        var missing = workshop.table.put(Show.named("Missing"));
        workshop.refreshed();

        var report = workshop.sweep.all();

        assertThat(report.astray()).isEqualTo(1);
        assertThat(report.missing()).isEqualTo(1);
        assertThat(workshop.index.versions(List.of(there.showtimeId(), missing.showtimeId())))
                .hasSize(2);
    }

    private void makeIndexOf(int revision) {
        var name = workshop.settings.prefix() + "listings-1";
        reach(
                () ->
                        workshop.cluster
                                .writing()
                                .indices()
                                .create(
                                        index ->
                                                index.index(name)
                                                        .mappings(
                                                                mapping ->
                                                                        mapping.meta(
                                                                                        "revision",
                                                                                        JsonData.of(
                                                                                                revision))
                                                                                .dynamic(
                                                                                        DynamicMapping
                                                                                                .False))
                                                        .aliases(
                                                                workshop.settings.alias(),
                                                                alias -> alias)));
    }
}
