package io.foyer.testing.shows;

import java.util.function.UnaryOperator;

/** Sentences with holes: <code>{city}</code>. */
final class Form {

    private Form() {}

    /** Fills each hole with what its name stands for. */
    static String fill(String form, UnaryOperator<String> meaning) {
        var filled = new StringBuilder(form.length() + 40);
        var at = 0;
        for (var open = form.indexOf('{'); open >= 0; open = form.indexOf('{', at)) {
            var close = form.indexOf('}', open);
            filled.append(form, at, open).append(meaning.apply(form.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(form, at, form.length()).toString();
    }
}
