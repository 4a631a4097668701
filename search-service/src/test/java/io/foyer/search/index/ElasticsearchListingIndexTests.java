package io.foyer.search.index;

import static io.foyer.search.index.Reach.reach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.json.JsonData;
import io.foyer.search.testing.MeddlingProxy;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ElasticsearchListingIndexTests extends ListingIndexContract {

    private final MeddlingProxy proxy = new MeddlingProxy(Stores.elasticsearch().url());
    private final Workshop workshop =
            new Workshop(proxy.uri(), Stores.elasticsearch().indexPrefix());

    @AfterEach
    void disconnect() {
        workshop.close();
        proxy.close();
    }

    @Override
    ListingIndex index() {
        return workshop.index;
    }

    @Override
    void refreshed() {
        workshop.refreshed();
    }

    @Override
    void forgetDeletions() {
        set("index.gc_deletes", "0s");
        // By the clock of Elasticsearch, which moves a few times a second.
        await().pollDelay(Duration.ofMillis(600)).untilAsserted(this::refreshed);
    }

    @Override
    void blockWrites(boolean blocked) {
        set("index.blocks.write", blocked);
    }

    @Override
    void beBusyOnceFor(UUID showtimeId) {
        proxy.beBusyOnceFor(showtimeId);
    }

    @Test
    void writingToAnIndexThatIsGoneMakesNoneUp() {
        workshop.index.write(List.of(Show.named("Early").listing()), Set.of());

        assertThat(workshop.indices.inUse()).isEmpty();
        assertThat(workshop.indices.all()).isEmpty();
    }

    @Test
    void saysWhenItCannotBeReached() {
        try (var lonely = new Workshop(URI.create("http://127.0.0.1:1"), "nobody-")) {
            assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(lonely.index::prepare);
            assertThatExceptionOfType(IndexUnavailable.class)
                    .isThrownBy(
                            () ->
                                    lonely.index.write(
                                            List.of(Show.named("Lost").listing()), Set.of()));
        }
    }

    private void set(String name, Object value) {
        reach(
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
                                                                                name,
                                                                                JsonData.of(
                                                                                        value)))));
    }
}
