package io.foyer.search.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggestOption;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggester;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.SuggestFuzziness;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import io.foyer.search.index.Folding;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.SearchCluster;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.query.SearchOutcome.Answered;
import io.foyer.search.query.SearchOutcome.Unavailable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Completes what is being typed to names of events, performers, venues and cities. */
@Service
class Suggestions {

    private static final String NAME = "completion";

    private final SearchCluster cluster;
    private final IndexProperties index;
    private final SearchBreaker breaker;
    private final SearchLimits limits;

    Suggestions(
            SearchCluster cluster,
            IndexProperties index,
            SearchBreaker breaker,
            SearchLimits limits) {
        this.cluster = cluster;
        this.index = index;
        this.breaker = breaker;
        this.limits = limits;
    }

    /** Names that begin like the text, exactly or nearly, the most popular first. */
    SearchOutcome<List<String>> complete(String text) {
        return breaker.call(() -> ask(text))
                .<SearchOutcome<List<String>>>map(Answered::new)
                .orElseGet(Unavailable::new);
    }

    private List<String> ask(String text) throws IOException {
        var request =
                new SearchRequest.Builder()
                        .index(index.alias())
                        .size(0)
                        .source(source -> source.filter(fields -> fields.includes("item")))
                        .suggest(suggest -> suggest.suggesters(NAME, question(text)))
                        .build();
        var response = cluster.search(request, FoundListing.class);
        return response.suggest().getOrDefault(NAME, List.of()).stream()
                .map(Suggestion::completion)
                .flatMap(completion -> completion.options().stream())
                .flatMap(Suggestions::shown)
                .distinct()
                .toList();
    }

    private FieldSuggester question(String text) {
        var typos =
                SuggestFuzziness.of(fuzzy -> fuzzy.fuzziness("AUTO").minLength(4).prefixLength(1));
        var completion =
                CompletionSuggester.of(
                        ask ->
                                ask.field("suggest")
                                        .size(limits.suggestions())
                                        .skipDuplicates(true)
                                        .fuzzy(typos));
        return FieldSuggester.of(ask -> ask.prefix(text).completion(completion));
    }

    /** The index completes folded names; what is shown is the name it was folded from. */
    private static Stream<String> shown(CompletionSuggestOption<FoundListing> option) {
        var found = option.source();
        if (found == null) {
            return Stream.empty();
        }
        var item = found.item();
        var names =
                Stream.concat(
                        Stream.of(item.eventName(), item.venue().name(), item.venue().city()),
                        item.performers().stream().map(Performer::name));
        return names.filter(name -> Folding.fold(name).equals(option.text())).limit(1);
    }
}
