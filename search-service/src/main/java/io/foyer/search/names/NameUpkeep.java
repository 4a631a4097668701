package io.foyer.search.names;

import io.foyer.search.index.Folding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts names again: those that are marked, and those whose time has come since a show of theirs
 * has begun. Taking the marks and noting the counts is one transaction.
 */
@Service
class NameUpkeep {

    private final TransactionTemplate transactions;
    private final UpkeepTurn turn;
    private final Ledger ledger;
    private final MarkRush rush;
    private final NameProperties limits;
    private final InstantSource time;

    NameUpkeep(
            TransactionTemplate transactions,
            UpkeepTurn turn,
            Ledger ledger,
            MarkRush rush,
            NameProperties limits,
            InstantSource time) {
        this.transactions = transactions;
        this.turn = turn;
        this.ledger = ledger;
        this.rush = rush;
        this.limits = limits;
        this.time = time;
    }

    /** One round; says whether another would find more to do. */
    boolean round() {
        return Boolean.TRUE.equals(
                transactions.execute(transaction -> turn.taken() && bringUpToDate(time.instant())));
    }

    private boolean bringUpToDate(Instant now) {
        var marked =
                rush.isOver(now)
                        ? ledger.marks().take(limits.marks())
                        : new NameMarks.Marked(List.of(), 0);
        var due = ledger.names().due(now, limits.batch());
        Set<NameKey> open = new LinkedHashSet<>(marked.names());
        open.removeAll(
                Set.copyOf(
                        ledger.names()
                                .putOff(
                                        marked.names(),
                                        limits.many(),
                                        now.plus(limits.patience()))));
        open.addAll(due);
        countAgain(open, now);
        return marked.taken() >= limits.marks() || due.size() == limits.batch();
    }

    private void countAgain(Collection<NameKey> keys, Instant now) {
        if (keys.isEmpty()) {
            return;
        }
        var counts =
                ledger.counts().of(keys, now).stream()
                        .filter(count -> !Folding.fold(count.key().name()).isEmpty())
                        .toList();
        ledger.names().put(counts, dueAfter(counts, now));
        var ended = new HashSet<>(keys);
        counts.stream().map(NameCount::key).forEach(ended::remove);
        ledger.names().end(ended, now);
    }

    /** When the next show begins; not too soon for a name with many, and not too late for any. */
    private List<Instant> dueAfter(List<NameCount> counts, Instant now) {
        var earliest = now.plus(limits.patience());
        var latest = now.plus(limits.recount());
        return counts.stream()
                .map(NameCount::firstStart)
                .map(start -> start.isBefore(earliest) ? earliest : start)
                .map(start -> start.isAfter(latest) ? latest : start)
                .toList();
    }
}
