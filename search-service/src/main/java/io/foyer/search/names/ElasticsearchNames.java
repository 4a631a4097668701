package io.foyer.search.names;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import io.foyer.search.index.SearchCluster;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Suggestions from the index. */
@Component
class ElasticsearchNames {

    /** So few letters are the beginning of enough names; their words need not be looked at. */
    private static final int COMMON = 2;

    private final SearchCluster cluster;
    private final NameIndexForm form;
    private final SuggestionLimits limits;
    private final InstantSource time;

    ElasticsearchNames(
            SearchCluster cluster,
            NameIndexForm form,
            SuggestionLimits limits,
            InstantSource time) {
        this.cluster = cluster;
        this.form = form;
        this.limits = limits;
        this.time = time;
    }

    /**
     * Names that begin like that, the best first; several may be spelt alike. Absent while the
     * index is not filled.
     */
    Optional<List<Suggestion>> like(Typed typed) throws IOException {
        var now = time.instant();
        if (typed.text().length() <= COMMON) {
            var beginning = ask(NameQuestions.wholeName(typed, now, limits.asked()));
            if (beginning.isEmpty() || once(beginning.get()).size() == limits.most()) {
                return beginning.map(this::once);
            }
        }
        var found =
                ask(
                        NameQuestions.wholeName(typed, now, limits.asked()),
                        NameQuestions.anyWord(typed, now, limits.asked()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var exact = once(found.get());
        if (exact.size() >= limits.few() || !NameQuestions.canBeMistyped(typed)) {
            return Optional.of(exact);
        }
        return ask(NameQuestions.nearly(typed, now, limits.asked()))
                .map(nearly -> once(Alike.joined(exact, nearly)));
    }

    private List<Suggestion> once(List<Suggestion> names) {
        return Alike.once(names, limits.most());
    }

    private Optional<List<Suggestion>> ask(SearchRequestBody... questions) throws IOException {
        var request = new MsearchRequest.Builder().index(form.readers()).ignoreUnavailable(true);
        for (var question : questions) {
            request.searches(each -> each.header(header -> header).body(question));
        }
        var found = new ArrayList<Suggestion>();
        for (var answer :
                cluster.reading().msearch(request.build(), Suggestion.class).responses()) {
            var result = resultOf(answer);
            if (result.shards().total().intValue() == 0) {
                return Optional.empty();
            }
            result.hits().hits().stream()
                    .map(hit -> hit.source())
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        return Optional.of(found);
    }

    private static MultiSearchItem<Suggestion> resultOf(MultiSearchResponseItem<Suggestion> answer)
            throws IOException {
        if (answer.isFailure()) {
            throw new IOException("Elasticsearch: " + answer.failure().error().reason());
        }
        var result = answer.result();
        var shards = result.shards();
        if (result.timedOut() || shards.successful().intValue() < shards.total().intValue()) {
            throw new IOException("Elasticsearch answered only in part");
        }
        return result;
    }
}
