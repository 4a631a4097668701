package io.foyer.common.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as every list of the API answers.
 *
 * @param page zero-based
 * @param size the size asked for, which the last page may not fill
 * @param total how many items there are in all
 * @param next address of the next page, with the filters of this one; absent on the last
 */
public record PageOf<T>(List<T> items, int page, int size, long total, @Nullable String next) {

    public PageOf {
        items = List.copyOf(items);
    }

    public static <T> PageOf<T> of(List<T> items, PageQuery query, long total) {
        var hasNext = (query.page() + 1L) * query.size() < total;
        return new PageOf<>(
                items,
                query.page(),
                query.size(),
                total,
                hasNext ? "?page=%d&size=%d".formatted(query.page() + 1, query.size()) : null);
    }

    PageOf<T> withNext(String address) {
        return new PageOf<>(items, page, size, total, address);
    }

    public <R> PageOf<R> map(Function<? super T, ? extends R> mapper) {
        return new PageOf<>(items.stream().<R>map(mapper).toList(), page, size, total, next);
    }
}
