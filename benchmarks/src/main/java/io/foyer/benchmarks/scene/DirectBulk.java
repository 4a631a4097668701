package io.foyer.benchmarks.scene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of some listings, written straight to an index like the one in use: how fast
 * Elasticsearch takes them at all, from one writer, by the thousand.
 */
public final class DirectBulk {

    private static final String INDEX = "bench-bulk";
    private static final int PAGE = 1_000;

    private final Elasticsearch elasticsearch;
    private final List<String> ids = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private long version = 1;

    private DirectBulk(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Of the documents with the highest marks. */
    public static DirectBulk of(Elasticsearch elasticsearch, int count)
            throws IOException, InterruptedException {
        var bulk = new DirectBulk(elasticsearch);
        bulk.create();
        bulk.fetch(count);
        return bulk;
    }

    /**
     * Writes all of them again, with the next version.
     *
     * @return documents a second
     */
    public double perSecond() throws IOException, InterruptedException {
        version++;
        var bodies = new ArrayList<String>();
        for (var from = 0; from < ids.size(); from += PAGE) {
            bodies.add(body(from, Math.min(ids.size(), from + PAGE)));
        }
        var begin = System.nanoTime();
        for (var body : bodies) {
            var answer = elasticsearch.call("POST", "/_bulk", "application/x-ndjson", body);
            if (answer.path("errors").asBoolean()) {
                throw new IOException("Elasticsearch refused a document: " + answer);
            }
        }
        return ids.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private void create() throws IOException, InterruptedException {
        var mappings = elasticsearch.get("/listings/_mapping").iterator().next().path("mappings");
        var settings =
                elasticsearch.get("/listings/_settings").iterator().next().at("/settings/index");
        elasticsearch.call(
                "PUT",
                "/" + INDEX,
                "application/json",
                """
                {"mappings": %s,
                 "settings": {"number_of_shards": %s, "number_of_replicas": %s, "refresh_interval": "%s"}}
                """
                        .formatted(
                                mappings,
                                settings.path("number_of_shards").asString("1"),
                                settings.path("number_of_replicas").asString("0"),
                                settings.path("refresh_interval").asString("200ms")));
    }

    private void fetch(int count) throws IOException, InterruptedException {
        var after = "";
        while (ids.size() < count) {
            var page =
                    elasticsearch
                            .post(
                                    "/listings/_search",
                                    """
                                    {"size": %d, "sort": [{"popularity": "desc"}], "track_total_hits": false%s}
                                    """
                                            .formatted(Math.min(PAGE, count - ids.size()), after))
                            .at("/hits/hits");
            if (page.isEmpty()) {
                throw new IOException("Only %d documents of %d".formatted(ids.size(), count));
            }
            page.forEach(
                    hit -> {
                        ids.add(hit.path("_id").asString());
                        documents.add(hit.path("_source").toString());
                    });
            after = ", \"search_after\": " + page.get(page.size() - 1).path("sort");
        }
    }

    private String body(int from, int to) {
        var body = new StringBuilder();
        for (var i = from; i < to; i++) {
            body.append(
                            "{\"index\":{\"_index\":\"%s\",\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external_gte\"}}\n"
                                    .formatted(INDEX, ids.get(i), version))
                    .append(documents.get(i))
                    .append('\n');
        }
        return body.toString();
    }
}
