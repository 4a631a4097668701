package io.foyer.benchmarks.scene;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The very bulks that search-service wrote for some changes, written straight to an index like the
 * one in use, one after another: how fast Elasticsearch takes them at all.
 */
public final class DirectBulk {

    private static final String INDEX = "bench-bulk";
    private static final String LINES = "application/x-ndjson";
    private static final Pattern OTHER_INDEX = Pattern.compile("\"_index\":\"[^\"]*\",?");
    private static final Pattern DOCUMENT = Pattern.compile("(?m)^\\{\"(index|create)\":");

    private static final int VERSION_CONFLICT = 409;

    private final Elasticsearch elasticsearch;
    private final List<String> bodies;
    private final long documents;

    private DirectBulk(Elasticsearch elasticsearch, List<String> bodies) {
        this.elasticsearch = elasticsearch;
        this.bodies = bodies;
        this.documents =
                bodies.stream().mapToLong(body -> DOCUMENT.matcher(body).results().count()).sum();
    }

    /**
     * Makes the index.
     *
     * @param bodies as they were sent; an index that they name is not theirs any more
     */
    public static DirectBulk of(Elasticsearch elasticsearch, List<String> bodies)
            throws IOException, InterruptedException {
        var bulk = new DirectBulk(elasticsearch, bodies.stream().map(DirectBulk::nowhere).toList());
        bulk.create();
        return bulk;
    }

    /**
     * Writes all of them once more. They carry their rows' versions, and the same version is taken
     * again; an older one, of a row that changed twice meanwhile, is passed over as in earnest.
     *
     * @return documents a second
     */
    public double perSecond() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        for (var body : bodies) {
            var answer = elasticsearch.call("POST", "/" + INDEX + "/_bulk", LINES, body);
            refuseFaults(answer);
        }
        return documents / ((System.nanoTime() - begin) / 1e9);
    }

    private static void refuseFaults(JsonNode answer) throws IOException {
        for (var item : answer.path("items")) {
            var status = item.iterator().next().path("status").asInt();
            if (status >= 300 && status != VERSION_CONFLICT) {
                throw new IOException("Elasticsearch refused a document: " + item);
            }
        }
    }

    /** A document's own words are not touched: only lines that say what to do name an index. */
    static String nowhere(String body) {
        var lines = body.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (DOCUMENT.matcher(lines[i]).lookingAt()) {
                lines[i] = OTHER_INDEX.matcher(lines[i]).replaceFirst("");
            }
        }
        return String.join("\n", lines);
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
}
