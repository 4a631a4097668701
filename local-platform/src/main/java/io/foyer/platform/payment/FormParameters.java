package io.foyer.platform.payment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Form-encoded parameters as Stripe nests them: {@code amount=5}, {@code metadata[booking]=7},
 * {@code expand[0]=latest_charge}, {@code expand[]=latest_charge}. An empty value means "unset".
 */
final class FormParameters {

    private static final int MOST_PARAMETERS = 500;

    private final SequencedMap<String, String> values;

    private FormParameters(SequencedMap<String, String> values) {
        this.values = values;
    }

    /**
     * Reads one or two encoded forms, such as a query and a body; the later value of a name wins.
     */
    static FormParameters parse(String... forms) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String form : forms) {
            for (String pair : form.split("&", -1)) {
                if (!pair.isEmpty()) {
                    put(values, pair);
                }
            }
        }
        return new FormParameters(values);
    }

    private static void put(Map<String, String> values, String pair) {
        if (values.size() >= MOST_PARAMETERS) {
            throw Refusal.invalid("parameters_exclusive", "Too many parameters.", "");
        }
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        // Each "expand[]" is one more element, not the same one again.
        values.put(name.endsWith("[]") ? name + values.size() : name, value);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("parameter_invalid", "Invalid encoding in parameters.", "");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.missing(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean flag(String name) {
        return text(name)
                .map(
                        value ->
                                switch (value) {
                                    case "true", "1" -> true;
                                    case "false", "0" -> false;
                                    default -> throw invalidBoolean(name, value);
                                })
                .orElse(false);
    }

    Optional<Long> integer(String name) {
        return text(name).map(value -> number(name, value));
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("parameter_invalid_integer", "Invalid integer: " + value, name);
        }
    }

    private static Refusal invalidBoolean(String name, String value) {
        return Refusal.invalid("parameter_invalid", "Invalid boolean: " + value, name);
    }

    /** The direct children of {@code name[...]}, unset ones included as empty text. */
    Map<String, String> map(String name) {
        Map<String, String> children = new TreeMap<>();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(name + "[") && key.endsWith("]")) {
                        children.put(key.substring(name.length() + 1, key.length() - 1), value);
                    }
                });
        return children;
    }

    /** The elements of {@code name[]} or {@code name[0]}, in the order sent. */
    List<String> list(String name) {
        List<String> elements = new ArrayList<>();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(name + "[")) {
                        elements.add(value);
                    }
                });
        return elements;
    }

    /** One text for equal parameters, whatever their order; never to be logged. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach(
                        (name, value) -> text.append(name).append('\0').append(value).append('\0'));
        return text.toString();
    }
}
