package io.foyer.search.names;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.foyer.search.index.SearchCluster;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The index in Elasticsearch. */
@Component
class ElasticsearchNameIndex implements NameIndex {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchNameIndex.class);
    private static final int VERSION_CONFLICT = 409;

    private final SearchCluster cluster;
    private final NameIndexForm form;
    private final Counter refusals;

    ElasticsearchNameIndex(SearchCluster cluster, NameIndexForm form, MeterRegistry metrics) {
        this.cluster = cluster;
        this.form = form;
        this.refusals = metrics.counter("foyer.search.names.refused");
    }

    @Override
    public Optional<Prepared> prepare() {
        return reach(form::prepare);
    }

    @Override
    public void answer() {
        reach(
                () -> {
                    form.answer();
                    return true;
                });
    }

    @Override
    public List<NameState> write(Collection<NameState> states) {
        // Requiring an alias keeps a wiped Elasticsearch from making up an index without our
        // mapping.
        return bulk(
                states,
                form.writers(),
                (state, operation) ->
                        operation
                                .index(
                                        write ->
                                                write.id(idOf(state))
                                                        .requireAlias(true)
                                                        .versionType(VersionType.ExternalGte)
                                                        .version(state.version())
                                                        .document(NameDocument.of(state)))
                                .build());
    }

    @Override
    public List<NameState> delete(Collection<NameState> states) {
        return bulk(
                states,
                form.index(),
                (state, operation) ->
                        operation
                                .delete(
                                        delete ->
                                                delete.id(idOf(state))
                                                        .versionType(VersionType.ExternalGte)
                                                        .version(state.version()))
                                .build());
    }

    private List<NameState> bulk(
            Collection<NameState> states,
            String target,
            BiFunction<NameState, BulkOperation.Builder, BulkOperation> operation) {
        if (states.isEmpty()) {
            return List.of();
        }
        var bulk = new BulkRequest.Builder().index(target);
        states.forEach(
                state -> bulk.operations(operation.apply(state, new BulkOperation.Builder())));
        var answers = reach(() -> cluster.writing().bulk(bulk.build()).items()).iterator();
        var settled = new ArrayList<NameState>();
        for (var state : states) {
            if (settles(state, answers.next())) {
                settled.add(state);
            }
        }
        return settled;
    }

    /** A refused name is left out until it changes, rather than keeping all others waiting. */
    private boolean settles(NameState state, BulkResponseItem answer) {
        var error = answer.error();
        if (error == null || answer.status() == VERSION_CONFLICT) {
            return true; // a conflict says that a newer version stands there
        }
        return switch (answer.status()) {
            case 400, 413 -> {
                refusals.increment();
                log.warn("Name {} is refused: {}", state.key(), error.reason());
                yield true;
            }
            default -> false;
        };
    }

    /** Of a fixed length, since Elasticsearch takes no long ids. */
    private static String idOf(NameState state) {
        var text = state.key().kind() + ":" + state.key().name();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static <T> T reach(Call<T> call) {
        try {
            return call.run();
        } catch (IOException | ElasticsearchException failure) {
            throw new NamesUnavailable("Elasticsearch: " + failure.getMessage(), failure);
        }
    }

    private interface Call<T> {
        T run() throws IOException;
    }
}
