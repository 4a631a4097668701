package io.foyer.common.audit;

import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Appends under a lock that lasts to the end of the transaction, so that the chain never forks.
 * From here on whoever else appends waits: record last.
 */
class ChainedAuditTrail implements AuditTrail {

    private final AuditEntries entries;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final ObjectProvider<Tracer> tracer;

    ChainedAuditTrail(
            AuditEntries entries,
            TransactionOperations transaction,
            InstantSource clock,
            ObjectProvider<Tracer> tracer) {
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
        this.tracer = tracer;
    }

    @Override
    public void record(AuditEntry entry) {
        transaction.executeWithoutResult(_ -> append(PlainText.of(entry)));
    }

    @Override
    public List<RecordedDeed> about(UUID accountId) {
        return entries.about(accountId).stream()
                .map(
                        stored -> {
                            var entry = stored.entry().entry();
                            var own = accountId.equals(entry.actor());
                            return new RecordedDeed(
                                    stored.entry().at(),
                                    entry.action(),
                                    own,
                                    entry.object(),
                                    entry.result(),
                                    own ? entry.clientAddress() : null);
                        })
                .toList();
    }

    private void append(AuditEntry entry) {
        entries.lock();
        var last = entries.last();
        entries.insert(
                new ChainedEntry(
                        last.map(stored -> stored.entry().number()).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        entry,
                        traceId(),
                        last.map(AuditEntries.Stored::hash).orElseGet(ChainedEntry::beginning)));
    }

    private @Nullable String traceId() {
        var span = tracer.getIfAvailable(() -> Tracer.NOOP).currentSpan();
        return span == null ? null : span.context().traceId();
    }
}
