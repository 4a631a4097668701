package io.foyer.gateway.alias;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Another spelling of a call of the API; its body, if any, is the same.
 *
 * @param method as it may be spelt
 * @param pattern the path as it may be spelt; its variables may be used in the target
 * @param targetMethod what the API calls for
 * @param target path, and query where it is fixed, of the API
 * @param parameters the query's names in this spelling, and what the API calls them (several,
 *     separated by commas, get the same value); others are left out
 * @param account the variable that names the caller's own account; absent when none does
 */
record Alias(
        HttpMethod method,
        PathPattern pattern,
        HttpMethod targetMethod,
        String target,
        Map<String, String> parameters,
        @Nullable String account) {

    /** A read. */
    static Alias of(String pattern, String target, Map<String, String> parameters) {
        return new Alias(
                HttpMethod.GET,
                PathPatternParser.defaultInstance.parse(pattern),
                HttpMethod.GET,
                target,
                Map.copyOf(parameters),
                null);
    }

    /** A command. */
    static Alias of(HttpMethod method, String pattern, HttpMethod targetMethod, String target) {
        return new Alias(
                method,
                PathPatternParser.defaultInstance.parse(pattern),
                targetMethod,
                target,
                Map.of(),
                null);
    }

    /** The same for an address that names the caller. */
    Alias naming(String variable) {
        return new Alias(method, pattern, targetMethod, target, parameters, variable);
    }

    /**
     * The API's own call.
     *
     * @param address path and query
     * @param account whom the address says the caller is; absent when it says nothing
     */
    record Canonical(HttpMethod method, String address, @Nullable String account) {}

    /** The API's own call for such a request; empty when it is not this alias. */
    Optional<Canonical> translate(
            HttpMethod called, PathContainer path, MultiValueMap<String, String> query) {
        if (!called.equals(method)) {
            return Optional.empty();
        }
        var match = pattern.matchAndExtract(path);
        if (match == null) {
            return Optional.empty();
        }
        var variables = match.getUriVariables();
        return Optional.of(
                new Canonical(
                        targetMethod,
                        build(variables, query),
                        account == null ? null : variables.get(account)));
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
