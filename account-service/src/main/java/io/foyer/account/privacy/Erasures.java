package io.foyer.account.privacy;

import io.foyer.account.account.AccountRemoval;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.account.RemovalOutcome;
import io.foyer.account.client.Actor;
import io.foyer.common.audit.AuditTrail;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.privacy.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets people. */
@Service
public class Erasures {

    private final Profiles profiles;
    private final AccountRemoval removal;
    private final OpenErasures open;
    private final ErasureTable table;
    private final AuditTrail audit;

    Erasures(
            Profiles profiles,
            AccountRemoval removal,
            OpenErasures open,
            ErasureTable table,
            AuditTrail audit) {
        this.profiles = profiles;
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
        var person = profiles.find(actor.accountId()).map(Erasures::person);
        var outcome = removal.remove(actor.accountId());
        if (outcome == RemovalOutcome.REMOVED) {
            open.begin(person.orElseGet(() -> new Person(actor.accountId(), null)));
            audit.record(actor.did("erasure", actor.accountId()));
        }
        return outcome;
    }

    /** An address that was never verified may be somebody else's, who must not lose anything. */
    private static Person person(Profile profile) {
        return profile.emailVerified()
                ? Person.of(profile.id(), profile.email().value())
                : new Person(profile.id(), null);
    }

    /** Open ones first, then the newest. */
    @Transactional(readOnly = true)
    public PageOf<Erasure> list(PageQuery query) {
        return PageOf.of(table.list(query.size(), query.offset()), query, table.count());
    }
}
