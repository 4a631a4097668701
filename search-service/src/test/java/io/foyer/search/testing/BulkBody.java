package io.foyer.search.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes items out of a bulk request and puts verdicts about them into its answer. */
record BulkBody(byte[] forwarded, List<String> heldBack) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Holds back, once, what writes one of these documents. */
    static BulkBody split(byte[] body, Set<String> unwelcome) {
        var forwarded = new StringBuilder();
        var heldBack = new ArrayList<String>();
        var lines = new String(body, StandardCharsets.UTF_8).lines().iterator();
        while (lines.hasNext()) {
            var action = lines.next();
            var what = JSON.readTree(action);
            var item = action + "\n" + (what.has("delete") ? "" : lines.next() + "\n");
            var id = what.iterator().next().path("_id").asString();
            if (unwelcome.remove(id)) {
                heldBack.add(id);
            } else {
                forwarded.append(item);
            }
        }
        return new BulkBody(forwarded.toString().getBytes(StandardCharsets.UTF_8), heldBack);
    }

    static byte[] allBusy(List<String> ids) {
        var answer = JSON.createObjectNode();
        answer.put("took", 1);
        answer.set("items", JSON.createArrayNode());
        return withBusy(JSON.writeValueAsBytes(answer), ids);
    }

    static byte[] withBusy(byte[] answer, List<String> ids) {
        if (ids.isEmpty()) {
            return answer;
        }
        var tree = (ObjectNode) JSON.readTree(answer);
        tree.put("errors", true);
        var items = (ArrayNode) tree.get("items");
        for (var id : ids) {
            var verdict = items.addObject().putObject("index");
            verdict.put("_index", "any");
            verdict.put("_id", id);
            verdict.put("status", 429);
            var error = verdict.putObject("error");
            error.put("type", "es_rejected_execution_exception");
            error.put("reason", "rejected execution of coordinating operation");
        }
        return JSON.writeValueAsBytes(tree);
    }
}
