package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.ClaimedSeats.ClaimedSeat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;

/**
 * Looks over all that Redis knows of a showtime's seats, beside the claims, for what must never be
 * there. To be asked when nothing changes: it reads one thing after the other.
 */
public final class HoldSweep {

    private final RedissonClient redis;
    private final ClaimedSeats claims;
    private final UUID showtime;
    private final int seats;

    public HoldSweep(RedissonClient redis, ClaimedSeats claims, UUID showtime, int seats) {
        this.redis = redis;
        this.claims = claims;
        this.showtime = showtime;
        this.seats = seats;
    }

    /** Everything that is wrong, in words. */
    public List<String> flaws() {
        return Stream.of(seatsInTwoHolds(), brokenHolds(), ownersWithoutAHold(), wrongOnTheMap())
                .flatMap(List::stream)
                .toList();
    }

    /** How many seats nobody can hold just now, but for those that are claimed. */
    public int seatsKept() {
        var kept = owners();
        kept.keySet().removeAll(claimed().keySet());
        return kept.size();
    }

    /** I1 of holds: a seat belongs to one living hold at most. */
    public List<String> seatsInTwoHolds() {
        Map<Integer, String> first = new HashMap<>();
        List<String> flaws = new ArrayList<>();
        living().forEach(
                        (hold, ordinals) ->
                                ordinals.forEach(
                                        ordinal -> {
                                            var other = first.putIfAbsent(ordinal, hold);
                                            if (other != null) {
                                                flaws.add(
                                                        "seat %d is held by %s and %s"
                                                                .formatted(ordinal, other, hold));
                                            }
                                        }));
        return flaws;
    }

    /** I2: a living hold has all of its seats, but for those that a claim took from it. */
    public List<String> brokenHolds() {
        var owners = owners();
        var claimed = claimed().keySet();
        List<String> flaws = new ArrayList<>();
        living().forEach(
                        (hold, ordinals) ->
                                ordinals.stream()
                                        .filter(ordinal -> !hold.equals(owners.get(ordinal)))
                                        .filter(ordinal -> !claimed.contains(ordinal))
                                        .forEach(
                                                ordinal ->
                                                        flaws.add(
                                                                "hold %s is without its seat %d"
                                                                        .formatted(
                                                                                hold, ordinal))));
        return flaws;
    }

    /** I6: who keeps a seat from others is a living hold, or a claim. */
    public List<String> ownersWithoutAHold() {
        var living = living().keySet();
        var claimed = claimed();
        return owners().entrySet().stream()
                .filter(owner -> !living.contains(owner.getValue()))
                .filter(owner -> !claimed.containsKey(owner.getKey()))
                .map(owner -> "seat %d is kept by %s".formatted(owner.getKey(), owner.getValue()))
                .toList();
    }

    /** I6: what is shown is what is held and claimed; all seats are taken to be for sale. */
    public List<String> wrongOnTheMap() {
        var bytes = redis.<byte[]>getBucket(MapKeys.map(showtime), ByteArrayCodec.INSTANCE).get();
        if (bytes == null) {
            return List.of(); // built anew by whoever needs it
        }
        var shown = new SeatBits(bytes);
        var held = living().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var claimed = claimed();
        return IntStream.range(0, seats)
                .filter(seat -> shown.state(seat) != expected(claimed.get(seat), held, seat))
                .mapToObj(seat -> "seat %d is shown as %d".formatted(seat, shown.state(seat)))
                .toList();
    }

    private static int expected(@Nullable ClaimedSeat claim, Set<Integer> held, int seat) {
        if (claim != null) {
            return claim.sold() ? SeatBits.SOLD : SeatBits.HELD;
        }
        return held.contains(seat) ? SeatBits.HELD : SeatBits.FREE;
    }

    private Map<Integer, ClaimedSeat> claimed() {
        return claims.of(showtime).stream()
                .collect(Collectors.toMap(ClaimedSeat::ordinal, Function.identity()));
    }

    /** Living holds and their seats. */
    private Map<String, List<Integer>> living() {
        Map<String, List<Integer>> living = new HashMap<>();
        var now = Instant.now().toEpochMilli();
        redis.<String>getScoredSortedSet("holds:{%s}".formatted(showtime), StringCodec.INSTANCE)
                .valueRange(now, false, Double.POSITIVE_INFINITY, true)
                .forEach(
                        hold -> {
                            var parts = hold.split("\\|", -1);
                            living.put(parts[0], ordinals(parts[1]));
                        });
        return living;
    }

    private Map<Integer, String> owners() {
        var keys =
                IntStream.range(0, seats)
                        .boxed()
                        .collect(Collectors.toMap(this::seatKey, Function.identity()));
        Map<Integer, String> owners = new HashMap<>();
        redis.getBuckets(StringCodec.INSTANCE)
                .<String>get(keys.keySet().toArray(String[]::new))
                .forEach((key, hold) -> owners.put(Objects.requireNonNull(keys.get(key)), hold));
        return owners;
    }

    private String seatKey(int ordinal) {
        return "seat:{%s}:%d".formatted(showtime, ordinal);
    }

    private static List<Integer> ordinals(String joined) {
        return Stream.of(joined.split(",")).map(Integer::valueOf).toList();
    }
}
