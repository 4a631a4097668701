package io.foyer.platform.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists as Stripe pages them: newest first, by cursor, narrowed by time of creation. */
final class Pages {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private Pages() {}

    static <T extends Dated> JsonNode page(
            ApiCall call, Table<T> table, Predicate<T> wanted, Function<T, ObjectNode> view) {
        FormParameters parameters = call.parameters();
        Predicate<T> all = wanted.and(row -> created(parameters, row.created().getEpochSecond()));
        boolean back = parameters.has("ending_before");
        Iterator<T> rows = (back ? table.oldestFirst() : table.newestFirst()).iterator();
        skipTo(parameters, back ? "ending_before" : "starting_after", table, rows);
        int limit = limit(parameters);
        List<T> found = new ArrayList<>();
        while (rows.hasNext() && found.size() <= limit) {
            T row = rows.next();
            if (all.test(row)) {
                found.add(row);
            }
        }
        boolean more = found.size() > limit;
        List<T> shown = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (back) {
            Collections.reverse(shown);
        }
        return list(call.path(), more, shown, view);
    }

    private static <T> JsonNode list(
            String url, boolean more, List<T> rows, Function<T, ObjectNode> view) {
        ObjectNode json = Json.object().put("object", "list").put("url", url).put("has_more", more);
        ArrayNode data = json.putArray("data");
        rows.forEach(row -> data.add(view.apply(row)));
        return json;
    }

    private static int limit(FormParameters parameters) {
        long limit = parameters.integer("limit").orElse((long) USUAL);
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(
                    "parameter_invalid_integer", "Limit must be between 1 and 100.", "limit");
        }
        return (int) limit;
    }

    private static <T extends Stored> void skipTo(
            FormParameters parameters, String cursor, Table<T> table, Iterator<T> rows) {
        parameters
                .text(cursor)
                .ifPresent(
                        id -> {
                            if (table.find(id).isEmpty()) {
                                throw Refusal.noSuch(table.name(), id, cursor);
                            }
                            while (!rows.next().id().equals(id)) {
                                continue;
                            }
                        });
    }

    private static boolean created(FormParameters parameters, long second) {
        Map<String, String> bounds = parameters.map("created");
        return parameters.integer("created").map(exact -> exact == second).orElse(true)
                && bounds.keySet().stream()
                        .allMatch(
                                bound -> {
                                    long than =
                                            parameters
                                                    .integer("created[" + bound + "]")
                                                    .orElseThrow(() -> unknown(bound));
                                    return switch (bound) {
                                        case "gt" -> second > than;
                                        case "gte" -> second >= than;
                                        case "lt" -> second < than;
                                        case "lte" -> second <= than;
                                        default -> throw unknown(bound);
                                    };
                                });
    }

    private static Refusal unknown(String bound) {
        return Refusal.invalid("parameter_unknown", "Received unknown parameter: " + bound, bound);
    }
}
