package io.foyer.account.privacy;

import io.foyer.account.account.AccountRemoval;
import io.foyer.account.account.RemovalOutcome;
import io.foyer.account.client.Actor;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets people. */
@Service
public class Erasures {

    private final AccountRemoval removal;
    private final OpenErasures open;
    private final ErasureTable table;
    private final AuditTrail audit;

    Erasures(AccountRemoval removal, OpenErasures open, ErasureTable table, AuditTrail audit) {
        this.removal = removal;
        this.open = open;
        this.table = table;
        this.audit = audit;
    }

    /**
     * Removes what this service holds, and tells the others, both or neither. Repeating it changes
     * nothing.
     */
    @Transactional
    public RemovalOutcome erase(Actor actor) {
        var outcome = removal.remove(actor.accountId());
        if (outcome == RemovalOutcome.REMOVED) {
            open.begin(actor.accountId());
            audit.record(actor.did("erasure", actor.accountId()));
        }
        return outcome;
    }

    /** Open ones first, then the newest. */
    @Transactional(readOnly = true)
    public PageOf<Erasure> list(PageQuery query) {
        return PageOf.of(table.list(query.size(), query.offset()), query, table.count());
    }
}
