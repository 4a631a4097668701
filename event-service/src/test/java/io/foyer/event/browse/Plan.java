package io.foyer.event.browse;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Postgres ran a query.
 *
 * @param scannedWhole tables that were read from end to end
 * @param rows read from tables and indexes, those that a filter threw away included
 * @param buffers pages of 8 kB looked at
 */
record Plan(String sql, List<String> scannedWhole, double rows, long buffers, double millis) {

    static Plan of(String sql, String explained) {
        var root = JsonMapper.shared().readTree(explained).get(0);
        List<JsonNode> nodes = new ArrayList<>();
        gather(root.get("Plan"), nodes);
        return new Plan(
                sql,
                nodes.stream()
                        .filter(node -> type(node).equals("Seq Scan"))
                        .map(node -> node.path("Relation Name").asString())
                        .toList(),
                nodes.stream()
                        .filter(node -> type(node).endsWith("Scan"))
                        .filter(node -> node.path("Plans").isMissingNode() || !isWrapper(node))
                        .mapToDouble(Plan::rowsOf)
                        .sum(),
                root.at("/Plan/Shared Hit Blocks").asLong()
                        + root.at("/Plan/Shared Read Blocks").asLong(),
                root.get("Execution Time").asDouble());
    }

    /** Whether it shows rows, and does not only count them along an index. */
    boolean shows() {
        return !sql.stripLeading().startsWith("SELECT count");
    }

    String line(String question) {
        return "%-60s %8.2f ms %6.0f rows %6d buffers".formatted(question, millis, rows, buffers);
    }

    private static boolean isWrapper(JsonNode node) {
        return type(node).equals("Subquery Scan") || type(node).equals("Bitmap Heap Scan");
    }

    private static double rowsOf(JsonNode node) {
        return (node.path("Actual Rows").asDouble()
                        + node.path("Rows Removed by Filter").asDouble(0)
                        + node.path("Rows Removed by Index Recheck").asDouble(0))
                * node.path("Actual Loops").asDouble(1);
    }

    private static String type(JsonNode node) {
        return node.path("Node Type").asString();
    }

    private static void gather(JsonNode node, List<JsonNode> into) {
        into.add(node);
        node.path("Plans").forEach(child -> gather(child, into));
    }
}
