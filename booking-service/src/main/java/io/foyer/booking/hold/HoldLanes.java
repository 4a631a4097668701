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
import java.util.stream.Stream;
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
        if (request.size() > limits.seatsPerHold()) {
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
        var args = new ArrayList<Object>(5 + requests.size() * (6 + limits.seatsPerHold()));
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
            args.add(request.standing().size());
            for (var places : request.standing()) {
                args.add(places.sectionId());
                args.add(places.first());
                args.add(places.count());
                args.add(places.quantity());
                args.add(places.startOf(request.holdId()));
            }
        }
        return args.toArray();
    }

    private static HoldOutcome outcome(String answer) {
        var words = answer.split(" ", -1);
        return switch (words[0]) {
            case "held" ->
                    new HoldOutcome.Held(
                            Instant.ofEpochMilli(Long.parseLong(words[1])), ordinals(words[2]));
            case "taken" -> new HoldOutcome.Taken(ordinals(words[1]), sections(words[2]));
            case "limit" -> new HoldOutcome.LimitReached(Integer.parseInt(words[1]));
            default -> new HoldOutcome.Unavailable();
        };
    }

    private static List<Integer> ordinals(String joined) {
        return listed(joined).map(Integer::valueOf).toList();
    }

    private static List<UUID> sections(String joined) {
        return listed(joined).map(UUID::fromString).toList();
    }

    private static Stream<String> listed(String joined) {
        return joined.isEmpty() ? Stream.empty() : Arrays.stream(joined.split(","));
    }
}
