package io.foyer.queue.admission;

import io.foyer.queue.sale.OpenSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left to buy.
 *
 * @param free seats nobody has; absent while that is not known
 * @param sections those with something free; empty also while that is not known
 */
public record Left(@Nullable Integer free, List<OpenSection> sections) {

    public static final Left UNKNOWN = new Left(null, List.of());

    public Left {
        sections = List.copyOf(sections);
    }

    /** Null when nothing is known at all. */
    public @Nullable Left ifKnown() {
        return free == null && sections.isEmpty() ? null : this;
    }
}
