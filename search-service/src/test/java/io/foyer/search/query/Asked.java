package io.foyer.search.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a search, without a request around them. */
final class Asked {

    private Asked() {}

    /** Of names and values as they stand in an address, but for being decoded already. */
    static SearchParameters as(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return as(values);
    }

    static SearchParameters as(Map<String, String> values) {
        return new SearchParameters(
                values.get("q"),
                values.get("type"),
                values.get("city"),
                values.get("near"),
                values.get("radiusKm"),
                values.get("from"),
                values.get("to"),
                values.get("priceMin"),
                values.get("priceMax"),
                values.get("available"),
                values.get("sort"),
                values.get("page"),
                values.get("size"),
                values.get("cursor"));
    }
}
