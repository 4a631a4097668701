package io.foyer.booking.checkout;

import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.PaymentState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** News of payments that come at the same time, in one transaction and one commit. */
@Component
class SettleBatch {

    private final PlannedOnce planned;
    private final SettleTogether together;
    private final Group<IntentSnapshot, Boolean> news;

    SettleBatch(PlannedOnce planned, SettleTogether together, Groups groups) {
        this.planned = planned;
        this.together = together;
        this.news = groups.ofWrites("settlements", this::settleAll);
    }

    /** Whether that is done with; if not it has to be settled alone, and nothing was changed. */
    boolean settle(IntentSnapshot intent) {
        return news.ask(intent);
    }

    /** Of an intent's news the first is acted on; whoever brings the same knows it by that. */
    private List<Boolean> settleAll(List<IntentSnapshot> intents) {
        Map<String, IntentSnapshot> distinct = new LinkedHashMap<>();
        intents.forEach(intent -> distinct.putIfAbsent(intent.id(), intent));
        var settled = settleDistinct(List.copyOf(distinct.values()));
        return intents.stream()
                .map(intent -> intent.state().equals(settled.get(intent.id())))
                .toList();
    }

    private Map<String, PaymentState> settleDistinct(List<IntentSnapshot> intents) {
        try {
            return planned.write(() -> together.settle(intents));
        } catch (DataAccessException failure) {
            if (LockFailure.isOne(failure)) {
                return Map.of();
            }
            throw failure;
        }
    }
}
