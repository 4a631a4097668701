package io.foyer.booking.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Lets holds in Redis last longer. Seldom enough to travel one by one. */
@Component
class HoldExtensions {

    private static final String EXTENDED = "extended ";

    private final MapStore store;
    private final HoldProperties limits;

    HoldExtensions(MapStore store, HoldProperties limits) {
        this.store = store;
        this.limits = limits;
    }

    ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        try {
            CompletionStage<String> answer =
                    store.run(
                            Script.EXTEND,
                            MapKeys.of(showtimeId),
                            limits.deltas(),
                            limits.deltasKeptFor().toMillis(),
                            holdId.value(),
                            byFromNow.toMillis(),
                            cap.toMillis(),
                            limits.keeping().remembered().toMillis());
            return outcome(answer.toCompletableFuture().join());
        } catch (CompletionException unreachable) {
            return new ExtendOutcome.Unavailable();
        }
    }

    private static ExtendOutcome outcome(String answer) {
        return switch (answer) {
            case "expired" -> new ExtendOutcome.Expired();
            case "capped" -> new ExtendOutcome.CapReached();
            default ->
                    new ExtendOutcome.Extended(
                            Instant.ofEpochMilli(
                                    Long.parseLong(answer.substring(EXTENDED.length()))));
        };
    }
}
