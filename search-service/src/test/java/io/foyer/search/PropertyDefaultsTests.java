package io.foyer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.copy.CopyProperties;
import io.foyer.search.index.ElasticsearchProperties;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.RebuildProperties;
import io.foyer.search.index.SweepProperties;
import io.foyer.search.listing.ListingDatabaseProperties;
import io.foyer.search.testing.Bound;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PropertyDefaultsTests {

    @Test
    void ofElasticsearch() {
        assertThat(Bound.to(ElasticsearchProperties.class))
                .isEqualTo(
                        new ElasticsearchProperties(
                                URI.create("http://127.0.0.1:8920"),
                                null,
                                32,
                                8,
                                Duration.ofMillis(100),
                                Duration.ofMillis(500),
                                Duration.ofMillis(250),
                                Duration.ofSeconds(10)));
    }

    @Test
    void ofTheIndex() {
        var index = Bound.to(IndexProperties.class);

        assertThat(index)
                .isEqualTo(
                        new IndexProperties(
                                "",
                                1,
                                0,
                                Duration.ofMillis(200),
                                5,
                                Duration.ofMillis(100),
                                Duration.ofSeconds(5),
                                1000));
        assertThat(index.alias()).isEqualTo("listings");
    }

    @Test
    void ofARebuild() {
        assertThat(Bound.to(RebuildProperties.class))
                .isEqualTo(
                        new RebuildProperties(
                                1000,
                                Duration.ofMillis(50),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(5),
                                100,
                                Duration.ofHours(24),
                                Duration.ofMinutes(1)));
    }

    @Test
    void ofASweep() {
        assertThat(Bound.to(SweepProperties.class))
                .isEqualTo(new SweepProperties(5000, 500, Duration.ofSeconds(1), 1000));
    }

    @Test
    void ofTheCopy() {
        assertThat(Bound.to(CopyProperties.class))
                .isEqualTo(
                        new CopyProperties(
                                8, 10_000, 1000, Duration.ofSeconds(5), Duration.ofMinutes(1)));
    }

    @Test
    void ofTheListingDatabase() {
        assertThat(Bound.to(ListingDatabaseProperties.class))
                .isEqualTo(
                        new ListingDatabaseProperties(
                                "jdbc:postgresql://127.0.0.1:8432/event_db",
                                "search_service",
                                "foyer",
                                8,
                                Duration.ofMillis(400),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5)));
    }
}
