package io.foyer.common.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted; bound from the request's {@code page} and {@code size}.
 *
 * @param page zero-based, at most 10,000; 0 when absent
 * @param size 1 to 100; 20 when absent
 */
public record PageQuery(@Min(0) @Max(MAX_PAGE) Integer page, @Min(1) @Max(MAX_SIZE) Integer size) {

    public static final int MAX_PAGE = 10_000;
    public static final int MAX_SIZE = 100;
    private static final int DEFAULT_SIZE = 20;

    @SuppressWarnings("NullAway") // the binder leaves absent parameters null; this gives defaults
    public PageQuery(@Nullable Integer page, @Nullable Integer size) {
        this.page = page == null ? 0 : page;
        this.size = size == null ? DEFAULT_SIZE : size;
    }

    public long offset() {
        return (long) page * size;
    }
}
