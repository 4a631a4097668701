package io.foyer.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers the counts of questions that very many listings answer. Counting them is what makes
 * such a question dear, there are few of them, and their counts hardly change; without counting, a
 * page of them costs as little as any other.
 */
@Component
class BroadCounts {

    private final SearchLimits.Counting limits;
    private final InstantSource time;
    private final Cache<SearchCriteria, Remembered> remembered;

    BroadCounts(SearchLimits limits, InstantSource time) {
        this.limits = limits.counting();
        this.time = time;
        this.remembered = Caffeine.newBuilder().maximumSize(this.limits.questions()).build();
    }

    /**
     * What is remembered. Absent when nothing is, and for the one who finds it old: that caller
     * counts anew while the others still get what is there.
     */
    @Nullable Counts of(SearchCriteria criteria) {
        var found = remembered.getIfPresent(keyOf(criteria));
        return found == null || found.isDueAt(time.instant()) ? null : found.counts;
    }

    void remember(SearchCriteria criteria, Counts counts) {
        if (counts.total() >= limits.broad()) {
            var due = time.instant().plus(limits.keep());
            remembered.put(keyOf(criteria), new Remembered(counts, due));
        } else {
            remembered.invalidate(keyOf(criteria));
        }
    }

    /** The order has nothing to do with how many there are. */
    private static SearchCriteria keyOf(SearchCriteria criteria) {
        return criteria.question().sortedBy(SearchSort.DATE);
    }

    private static final class Remembered {

        private final Counts counts;
        private final Instant due;
        private final AtomicBoolean claimed = new AtomicBoolean();

        Remembered(Counts counts, Instant due) {
            this.counts = counts;
            this.due = due;
        }

        boolean isDueAt(Instant now) {
            return !now.isBefore(due) && claimed.compareAndSet(false, true);
        }
    }
}
