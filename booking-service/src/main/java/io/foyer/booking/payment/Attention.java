package io.foyer.booking.payment;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything about money that waits for a person. Empty, in normal life. */
@Component
public class Attention {

    private final List<AttentionSource> sources;
    private final PaymentProperties limits;
    private final AuditTrail audit;

    Attention(List<AttentionSource> sources, PaymentProperties limits, AuditTrail audit) {
        this.sources = List.copyOf(sources);
        this.limits = limits;
        this.audit = audit;
    }

    /** The newest first, up to a limit for each kind of place. */
    public List<AttentionItem> items() {
        return sources.stream()
                .flatMap(source -> source.items(limits.attentionItems()).stream())
                .sorted(Comparator.comparing(AttentionItem::since).reversed())
                .toList();
    }

    /**
     * Tries it once more; what comes of it shows in the list.
     *
     * @param by the account that wants it
     * @return false when there is no such thing
     */
    public boolean retry(String key, UUID by) {
        var known = retry(key);
        if (known) {
            audit.record(new AuditEntry("payment-attention-retried", by, key, "done", null));
        }
        return known;
    }

    private boolean retry(String key) {
        var end = key.indexOf(':');
        return end > 0
                && sources.stream()
                        .filter(source -> source.name().equals(key.substring(0, end)))
                        .anyMatch(source -> source.retry(key.substring(end + 1)));
    }
}
