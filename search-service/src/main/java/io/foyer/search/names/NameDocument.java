package io.foyer.search.names;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document of the index, as {@code elasticsearch/names.json} says. A name that is gone has none
 * of the fields that are searched, and so is never found.
 *
 * @param until in milliseconds; suggested before then
 * @param nameBeginnings what may be typed of the whole name
 * @param wordBeginnings what may be typed of one of its words
 */
record NameDocument(
        String text,
        NameKind kind,
        @Nullable UUID id,
        long weight,
        @Nullable Long until,
        @Nullable List<String> nameBeginnings,
        @Nullable List<String> wordBeginnings) {

    static NameDocument of(NameState state) {
        var until = state.until();
        return new NameDocument(
                state.key().name(),
                state.key().kind(),
                state.bearerId(),
                state.weight(),
                until == null ? null : until.toEpochMilli(),
                until == null ? null : Beginnings.ofName(state.folded()),
                until == null ? null : Beginnings.ofWords(state.folded()));
    }
}
