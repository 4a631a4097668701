package io.foyer.booking.group;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows as the arrays that {@code unnest} makes rows of again. */
public record Columns<R>(List<R> rows) {

    public <T> T[] of(Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
