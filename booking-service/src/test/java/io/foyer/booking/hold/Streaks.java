package io.foyer.booking.hold;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long one buyer has kept which seats from everybody else. */
final class Streaks {

    private static final HoldProperties.Keeping LIMITS = Limits.defaults().keeping();

    private final Map<Integer, Streak> bySeat = new HashMap<>();
    private Instant forgottenAt = Instant.MAX;

    /** The seats that may not be held now, since they would be kept for too long. */
    List<Integer> worn(HoldRequest request, Instant now) {
        return request.ordinals().stream()
                .filter(
                        seat ->
                                since(seat, now)
                                        .plus(LIMITS.cap(request.holdTime()))
                                        .isBefore(now.plus(request.holdTime())))
                .toList();
    }

    void begin(HoldRequest request, Instant now) {
        request.ordinals()
                .forEach(
                        seat ->
                                bySeat.put(
                                        seat,
                                        new Streak(
                                                since(seat, now), now.plus(request.holdTime()))));
        remember(now);
    }

    /** The streaks last until then; without an end while the seats are being paid for. */
    void end(List<Integer> seats, @Nullable Instant until) {
        seats.forEach(
                seat ->
                        bySeat.computeIfPresent(
                                seat, (ordinal, streak) -> new Streak(streak.since(), until)));
    }

    void forget(List<Integer> seats) {
        seats.forEach(bySeat::remove);
    }

    void remember(Instant now) {
        forgottenAt = now.plus(LIMITS.remembered());
    }

    Instant forgottenAt() {
        return forgottenAt;
    }

    /** Since when the seat is kept that has been kept for longest. */
    Instant since(List<Integer> seats, Instant now) {
        return seats.stream()
                .map(seat -> Optional.ofNullable(bySeat.get(seat)).map(Streak::since).orElse(now))
                .min(Instant::compareTo)
                .orElse(now);
    }

    private Instant since(int seat, Instant now) {
        return Optional.ofNullable(bySeat.get(seat))
                .filter(
                        streak ->
                                streak.until() == null
                                        || streak.until().plus(LIMITS.coolDown()).isAfter(now))
                .map(Streak::since)
                .orElse(now);
    }

    private record Streak(Instant since, @Nullable Instant until) {}
}
