package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.testing.Bound;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ElasticsearchListingIndexTests extends ListingIndexContract {

    private final URI url = Stores.elasticsearch().url();
    private final SearchCluster cluster = clusterAt(url);

    @AfterAll
    void disconnect() throws IOException {
        cluster.close();
    }

    @Override
    ListingIndex index() {
        return new ElasticsearchListingIndex(cluster, freshIndex());
    }

    @Test
    void writingToAnIndexThatIsGoneIsWorthAnotherTryAndMakesNoneUp() throws IOException {
        var settings = freshIndex();
        var index = new ElasticsearchListingIndex(cluster, settings);

        assertThat(index.write(List.of(Show.named("Early").listing()), Set.of()))
                .singleElement()
                .isInstanceOf(Busy.class);
        assertThat(cluster.writing().indices().exists(ask -> ask.index(settings.alias())).value())
                .isFalse();
    }

    @Test
    void saysWhenItCannotBeReached() throws IOException {
        try (var nobody = clusterAt(URI.create("http://127.0.0.1:1"))) {
            var index = new ElasticsearchListingIndex(nobody, freshIndex());

            assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(index::prepare);
            assertThatExceptionOfType(IndexUnavailable.class)
                    .isThrownBy(() -> index.write(List.of(Show.named("Lost").listing()), Set.of()));
        }
    }

    private static SearchCluster clusterAt(URI url) {
        return new SearchCluster(Bound.to(ElasticsearchProperties.class, "url", url.toString()));
    }

    private static IndexProperties freshIndex() {
        return Bound.to(IndexProperties.class, "prefix", Stores.elasticsearch().indexPrefix());
    }
}
