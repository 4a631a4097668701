package io.foyer.booking.hold;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** A lane for each showtime, and how its batches travel to Redis and back. */
@Component
class HoldLanes {

    private static final String UNLOADED = "unloaded";

    private final MapStore store;
    private final MapLoader loader;
    private final HoldProperties limits;
    private final LoadingCache<UUID, HoldLane> lanes;

    HoldLanes(MapStore store, MapLoader loader, HoldProperties limits) {
        this.store = store;
        this.loader = loader;
        this.limits = limits;
        // A second lane for a showtime does no harm, so one may be dropped at any time.
        this.lanes =
                Caffeine.newBuilder().expireAfterAccess(limits.sweepFor()).build(this::newLane);
    }

    HoldOutcome hold(HoldRequest request) {
        if (request.ordinals().size() > limits.seatsPerHold()) {
            throw new IllegalArgumentException("Too many seats for one hold");
        }
        return limits.combining()
                ? lanes.get(request.showtimeId()).hold(request, limits.answerWithin())
                : newLane(request.showtimeId()).hold(request, limits.answerWithin());
    }

    private HoldLane newLane(UUID showtimeId) {
        var keys = MapKeys.of(showtimeId);
        return new HoldLane(limits.batch(), requests -> send(showtimeId, keys, requests));
    }

    private CompletionStage<List<HoldOutcome>> send(
            UUID showtimeId, List<Object> keys, List<HoldRequest> requests) {
        var args = args(requests);
        return store.<List<String>>run(Script.HOLD, keys, args)
                .thenCompose(
                        answers ->
                                answers.getFirst().equals(UNLOADED)
                                        ? loadAndSend(showtimeId, keys, args)
                                        : CompletableFuture.completedStage(answers))
                .thenApply(answers -> answers.stream().map(HoldLanes::outcome).toList());
    }

    private CompletionStage<List<String>> loadAndSend(
            UUID showtimeId, List<Object> keys, Object[] args) {
        return loader.load(showtimeId)
                .thenCompose(loaded -> store.<List<String>>run(Script.HOLD, keys, args));
    }

    private Object[] args(List<HoldRequest> requests) {
        var args = new ArrayList<Object>(5 + requests.size() * (5 + limits.seatsPerHold()));
        args.add(limits.deltas());
        args.add(limits.deltasKeptFor().toMillis());
        args.add(limits.keeping().periods());
        args.add(limits.keeping().coolDown().toMillis());
        args.add(limits.keeping().remembered().toMillis());
        for (var request : requests) {
            args.add(request.holdId().value());
            args.add(request.accountId());
            args.add(request.holdTime().toMillis());
            args.add(request.mayHold());
            args.add(request.ordinals().size());
            args.addAll(request.ordinals());
        }
        return args.toArray();
    }

    private static HoldOutcome outcome(String answer) {
        var space = answer.indexOf(' ');
        var rest = answer.substring(space + 1);
        return switch (answer.substring(0, Math.max(space, 0))) {
            case "held" -> new HoldOutcome.Held(Instant.ofEpochMilli(Long.parseLong(rest)));
            case "taken" -> new HoldOutcome.Taken(ordinals(rest));
            case "limit" -> new HoldOutcome.LimitReached(Integer.parseInt(rest));
            default -> new HoldOutcome.Unavailable();
        };
    }

    private static List<Integer> ordinals(String joined) {
        return Arrays.stream(joined.split(",")).map(Integer::valueOf).toList();
    }
}
