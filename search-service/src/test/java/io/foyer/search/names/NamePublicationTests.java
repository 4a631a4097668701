package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.search.testing.Show;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was counted reaches a real index, whatever happens in between. */
class NamePublicationTests {

    private final NameTables tables = new NameTables("bulk", "3", "refresh-interval", "20ms");
    private final NamesInElasticsearch elasticsearch = new NamesInElasticsearch(tables);

    @AfterEach
    void disconnect() throws IOException {
        elasticsearch.close();
        tables.close();
    }

    @Test
    void aNewIndexIsFilledByItselfAndAnswersOnlyThen() throws IOException {
        tables.shows.put(Show.named("The Eras Tour").by("Taylor Swift", "Paramore"));
        tables.settle();
        assertThat(elasticsearch.asked("tay")).as("without an index").isEmpty();

        tables.publication(elasticsearch.index()).publish();

        assertThat(elasticsearch.suggested("tay")).containsExactly("Taylor Swift");
        assertThat(elasticsearch.suggested("para")).containsExactly("Paramore");
        assertThat(tables.unwritten.waiting(10)).isZero();
    }

    @Test
    void aWipedIndexIsFilledAgain() throws IOException {
        tables.shows.put(Show.named("Phoenix"));
        publishAll();
        elasticsearch.delete("names-1");
        assertThat(elasticsearch.asked("phoenix")).isEmpty();

        tables.publication(elasticsearch.index()).publish();

        assertThat(elasticsearch.suggested("phoenix")).containsExactly("Phoenix");
    }

    @Test
    void anIndexThatAWriteMadeUpIsReplaced() throws IOException {
        tables.shows.put(Show.named("Real"));
        tables.settle();
        elasticsearch.makeUp("names-1");

        tables.publication(elasticsearch.index()).publish();

        assertThat(elasticsearch.suggested("real")).containsExactly("Real");
    }

    @Test
    void anIndexOfAnOlderFormAnswersUntilTheNewOneHasEverything() throws IOException {
        elasticsearch.makeUp("names-0");
        elasticsearch.makeUp("names-other");
        tables.shows.put(Show.named("Both"));
        publishAll();
        assertThat(elasticsearch.exists("names-0")).as("not of ours").isTrue();

        var next = elasticsearch.ofRevision(2);
        tables.publication(next).publish();

        assertThat(elasticsearch.suggested("both")).containsExactly("Both");
        assertThat(elasticsearch.exists("names-1")).isFalse();
        assertThat(elasticsearch.exists("names-2")).isTrue();
        assertThat(elasticsearch.exists("names-other")).isTrue();
    }

    @Test
    void somebodyOlderLeavesANewerIndexAlone() throws IOException {
        tables.shows.put(Show.named("Mine"));
        tables.settle();
        tables.publication(elasticsearch.ofRevision(2)).publish();

        tables.shows.put(Show.named("Later"));
        publishAll();

        assertThat(elasticsearch.exists("names-1")).isFalse();
        assertThat(elasticsearch.suggested("mine")).containsExactly("Mine");
        assertThat(tables.unwritten.waiting(10)).isPositive();
    }

    @Test
    void whatIsRenamedOrTakenDownIsNoLongerFound() throws IOException {
        var show = tables.shows.put(Show.named("Before").by("Gone Girl"));
        publishAll();

        tables.shows.put(show.renamed("Afterwards").by("Here Girl"));
        publishAll();

        assertThat(elasticsearch.suggested("before")).isEmpty();
        assertThat(elasticsearch.suggested("girl")).containsExactly("Here Girl");
    }

    @Test
    void aLateWriteBringsNothingBackEvenAfterTheNameIsForgotten() throws IOException {
        var show = tables.shows.put(Show.named("Lazarus"));
        tables.settle();
        elasticsearch.index().prepare();
        var late =
                tables.unwritten.next("", 10).stream()
                        .filter(state -> state.key().name().equals("Lazarus"))
                        .toList();
        tables.shows.put(show.takenDown());
        publishAll();

        elasticsearch.index().write(late);
        assertThat(elasticsearch.suggested("lazarus")).isEmpty();

        tables.clock.advance(tables.limits.remembered().plusSeconds(1));
        publishAll();
        assertThat(tables.jdbc.sql("SELECT count(*) FROM search_name").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatEndsInTimeIsNotFoundBeforeAnybodyCounts() throws IOException {
        tables.shows.put(Show.named("Tonight").on("2031-01-01T20:00:00Z"));
        publishAll();
        assertThat(elasticsearch.suggested("tonight")).containsExactly("Tonight");

        tables.clock.advance(Duration.ofHours(8));

        assertThat(elasticsearch.suggested("tonight")).isEmpty();
    }

    @Test
    void withoutElasticsearchNamesWait() throws IOException {
        tables.shows.put(Show.named("Patience"));
        tables.settle();
        try (var nobody = NamesInElasticsearch.at(URI.create("http://127.0.0.1:1"), tables)) {
            assertThatExceptionOfType(NamesUnavailable.class)
                    .isThrownBy(() -> tables.publication(nobody.index()).publish());
        }
        assertThat(tables.unwritten.waiting(10)).isEqualTo(3);

        publishAll();
        assertThat(elasticsearch.suggested("patience")).containsExactly("Patience");
    }

    @Test
    void whoDiesAfterWritingWritesTheSameOnceMore() throws IOException {
        tables.shows.put(Show.named("Twice"));
        tables.settle();

        assertThatIllegalStateException()
                .isThrownBy(() -> tables.publication(dyingAfterWriting()).publish());
        assertThat(tables.unwritten.waiting(10)).isEqualTo(3);

        publishAll();
        assertThat(tables.unwritten.waiting(10)).isZero();
        assertThat(elasticsearch.suggested("twice")).containsExactly("Twice");
    }

    private void publishAll() {
        tables.settle();
        tables.publication(elasticsearch.index()).publish();
    }

    private NameIndex dyingAfterWriting() {
        var real = elasticsearch.index();
        return new NameIndex() {
            @Override
            public Optional<Prepared> prepare() {
                return real.prepare();
            }

            @Override
            public List<NameState> write(Collection<NameState> states) {
                real.write(states);
                throw new IllegalStateException("died");
            }

            @Override
            public List<NameState> delete(Collection<NameState> states) {
                return real.delete(states);
            }

            @Override
            public void answer() {
                real.answer();
            }
        };
    }
}
