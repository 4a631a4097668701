package io.foyer.account.privacy;

import io.foyer.account.client.Actor;
import io.foyer.common.audit.AuditTrail;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Everything that is held about a person, across services, in one document. */
@Service
public class Exports {

    private final OwnHoldings own;
    private final Holders others;
    private final ExportLimit limit;
    private final AuditTrail audit;
    private final InstantSource clock;

    Exports(
            OwnHoldings own,
            Holders others,
            ExportLimit limit,
            AuditTrail audit,
            InstantSource clock) {
        this.own = own;
        this.others = others;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the other services at the same time and waits for all of them, so call it outside of
     * transactions.
     *
     * @param accessToken the person's own, which is all that the others go by
     */
    public ExportOutcome export(Actor actor, String accessToken) {
        return limit.refusal(actor.accountId())
                .<ExportOutcome>map(ExportOutcome.Limited::new)
                .orElseGet(() -> gather(actor, accessToken));
    }

    private ExportOutcome gather(Actor actor, String accessToken) {
        return own.of(actor.accountId())
                .map(
                        held ->
                                switch (others.ask(accessToken)) {
                                    case HeldElsewhere.All(var elsewhere) ->
                                            exported(actor, held, elsewhere);
                                    case HeldElsewhere.Incomplete(var missing) ->
                                            new ExportOutcome.Unanswered(missing);
                                    case HeldElsewhere.Busy() -> new ExportOutcome.Busy();
                                })
                .orElseGet(ExportOutcome.NoSuchAccount::new);
    }

    private ExportOutcome exported(
            Actor actor, Map<String, Object> held, Map<String, JsonNode> elsewhere) {
        audit.record(actor.did("export", actor.accountId()));
        var document = new LinkedHashMap<String, Object>();
        document.put("exportedAt", clock.instant());
        document.putAll(held);
        document.putAll(elsewhere);
        return new ExportOutcome.Exported(document);
    }
}
