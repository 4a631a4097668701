package io.foyer.gateway.alias;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Another spelling of a GET of the API.
 *
 * @param pattern the path as it may be spelt; its variables may be used in the target
 * @param target path, and query where it is fixed, of the API
 * @param parameters the query's names in this spelling, and what the API calls them (several,
 *     separated by commas, get the same value); others are left out
 */
record Alias(PathPattern pattern, String target, Map<String, String> parameters) {

    static Alias of(String pattern, String target, Map<String, String> parameters) {
        return new Alias(
                PathPatternParser.defaultInstance.parse(pattern), target, Map.copyOf(parameters));
    }

    /** The API's own path and query for such a request; empty when it is not this alias. */
    Optional<String> translate(
            HttpMethod method, PathContainer path, MultiValueMap<String, String> query) {
        if (method != HttpMethod.GET) {
            return Optional.empty();
        }
        var match = pattern.matchAndExtract(path);
        return match == null
                ? Optional.empty()
                : Optional.of(build(match.getUriVariables(), query));
    }

    private String build(Map<String, String> variables, MultiValueMap<String, String> query) {
        var translated = new LinkedMultiValueMap<String, String>();
        parameters.forEach(
                (theirs, ours) -> {
                    var value = query.getFirst(theirs);
                    if (value != null && !value.isBlank()) {
                        for (var name : ours.split(",")) {
                            translated.addIfAbsent(name, unbracketed(value));
                        }
                    }
                });
        return UriComponentsBuilder.fromUriString(target)
                .queryParams(named(translated))
                .encode()
                .buildAndExpand(with(variables, translated))
                .toUriString();
    }

    /** As variables of the template, so that every value is encoded strictly. */
    private static MultiValueMap<String, String> named(MultiValueMap<String, String> values) {
        var placeholders = new LinkedMultiValueMap<String, String>();
        values.keySet().forEach(name -> placeholders.add(name, "{query_" + name + "}"));
        return placeholders;
    }

    private static Map<String, String> with(
            Map<String, String> variables, MultiValueMap<String, String> translated) {
        var all = new HashMap<>(variables);
        translated.forEach((name, values) -> all.put("query_" + name, values.getFirst()));
        return all;
    }

    /** {@code [40.7,-74.0]} is how one of the spellings writes a place. */
    private static String unbracketed(String value) {
        return value.startsWith("[") && value.endsWith("]")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
