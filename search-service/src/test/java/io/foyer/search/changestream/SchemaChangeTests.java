package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** C8, F30: whatever becomes of the table, the same engine goes on. */
@TestInstance(Lifecycle.PER_CLASS)
class SchemaChangeTests {

    private final ListingTable listings = ListingTable.fresh();
    private RunningSearch search;

    @BeforeAll
    void start() {
        search = RunningSearch.start(SearchSettings.reading(listings));
        search.becomes("STREAMING");
    }

    @AfterAll
    void stop() {
        search.becomes("STREAMING");
        search.close();
    }

    @Test
    void columnsComeAndGo() {
        change("ALTER TABLE listing ADD COLUMN mood text");
        listings.put(Show.named("Monoceros"));
        search.finds("monoceros", "Monoceros");

        change("UPDATE listing SET mood = 'odd', version = version + 1");
        change("ALTER TABLE listing DROP COLUMN mood");
        listings.put(Show.named("Norma"));

        search.finds("norma", "Norma");
    }

    @Test
    void aCategoryThatIsUnknownHereIsFoundLikeAnyOther() {
        listings.put(Show.named("Octans").of("HOLOGRAM"));

        search.finds("octans", "Octans");
    }

    @Test
    void anAvailabilityThatIsUnknownHereIsParkedAndComesBackByItselfWhenTheRowChanges() {
        var odd = listings.put(Show.named("Pavo"));
        search.finds("pavo", "Pavo");
        change(
                "UPDATE listing SET availability = 'ODD', version = 2 WHERE showtime_id = '%s'",
                odd);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                search.metrics()
                                                        .get("foyer.search.index.parked")
                                                        .gauge()
                                                        .value())
                                        .isEqualTo(1));

        change(
                """
                UPDATE listing SET availability = 'SOLD_OUT', event_name = 'Pavo mended',
                version = 3 WHERE showtime_id = '%s'
                """,
                odd);

        search.finds("pavo", "Pavo mended");
        assertThat(search.metrics().get("foyer.search.index.parked").gauge().value()).isZero();
    }

    @Test
    void aLargeTextThatAnUpdateLeftAloneIsNeverReplacedByItsPlaceholder() {
        var text = "quasar ".repeat(3_000).strip();
        var show = listings.put(Show.named("Reticulum").about(text));
        search.finds("quasar", "Reticulum");

        change(
                "UPDATE listing SET version = 2, event_name = 'Sagitta' WHERE showtime_id = '%s'",
                show);

        search.finds("quasar", "Sagitta");
        search.finds("debezium unavailable value");
    }

    @Test
    void aKeyThatIsChangedTakesItsDocumentAlong() {
        var show = listings.put(Show.named("Sculptor"));
        search.finds("sculptor", "Sculptor");

        listings.jdbc()
                .sql(
                        """
                        UPDATE listing SET showtime_id = :next, event_name = 'Scutum',
                        version = version + 1 WHERE showtime_id = :id
                        """)
                .param("next", UUID.randomUUID())
                .param("id", show.showtimeId())
                .update();

        search.finds("scutum", "Scutum");
        search.finds("sculptor");
    }

    @Test
    void aTableThatIsTruncatedIsNoticedAndWalkedOver() {
        var before =
                search.metrics()
                        .counter("foyer.search.stream.fills", "reason", "TABLE_TRUNCATED")
                        .count();

        change("TRUNCATE listing");
        listings.put(Show.named("Triangulum"));

        search.finds("triangulum", "Triangulum");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                search.metrics()
                                                        .counter(
                                                                "foyer.search.stream.fills",
                                                                "reason",
                                                                "TABLE_TRUNCATED")
                                                        .count())
                                        .isEqualTo(before + 1));
    }

    private void change(String sql) {
        listings.jdbc().sql(sql).update();
    }

    private void change(String sql, Show show) {
        change(sql.formatted(show.showtimeId()));
    }
}
