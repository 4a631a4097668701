package io.foyer.booking.payment;

import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads lists of Stripe's to their end, page by page. */
final class StripePages {

    /** Most that Stripe gives at once. */
    static final long SIZE = 100;

    private StripePages() {}

    /**
     * @param read reads the page behind an id, or the first one
     */
    static <S extends HasId, T> ListReply<T> all(Page<S> read, Function<S, T> snapshot) {
        List<T> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        try {
            do {
                var page = read.after(after);
                page.getData().forEach(item -> found.add(snapshot.apply(item)));
                after = next(page);
            } while (after.isPresent());
            return new ListReply.Listed<>(found);
        } catch (StripeException failure) {
            return new ListReply.Unknown<>(StripeReplies.reason(failure));
        }
    }

    private static <S extends HasId> Optional<String> next(StripeCollection<S> page) {
        return page.getHasMore() && !page.getData().isEmpty()
                ? Optional.of(page.getData().getLast().getId())
                : Optional.empty();
    }

    /** One page of a list. */
    @FunctionalInterface
    interface Page<S extends HasId> {
        StripeCollection<S> after(Optional<String> id) throws StripeException;
    }
}
