package io.foyer.event.programme.web;

import io.foyer.event.programme.Billing;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A performer on the bill, as clients name them. */
record BillingBody(@NotNull UUID performerId, @Nullable Boolean headliner) {

    static BillingBody of(Billing billing) {
        return new BillingBody(billing.performerId(), billing.headliner());
    }

    /** The bill; when nobody is marked as headliner, whoever stands first is one. */
    static List<Billing> bill(List<BillingBody> bodies) {
        var nobodyMarked = bodies.stream().noneMatch(BillingBody::isHeadliner);
        var bill = new ArrayList<Billing>();
        for (var body : bodies) {
            bill.add(
                    new Billing(
                            body.performerId,
                            body.isHeadliner() || (nobodyMarked && bill.isEmpty())));
        }
        return bill;
    }

    private boolean isHeadliner() {
        return headliner != null && headliner;
    }
}
