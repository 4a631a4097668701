package io.foyer.event.pricing;

import io.foyer.event.editing.Edit.Flaw;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a price list; each flaw names the tier and the field. */
final class Flaws {

    private final List<Flaw> found = new ArrayList<>();

    void add(String field, String message, Object... values) {
        found.add(new Flaw(field, message.formatted(values)));
    }

    void addTo(int tier, String field, String message, Object... values) {
        add("tiers[" + tier + "]." + field, message, values);
    }

    List<Flaw> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
