package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does random things to one standing section and keeps a book of who must have which place. */
final class StandingBook {

    private static final int MOST = 4;

    private final SeatHolds holds;
    private final UUID showtime;
    private final StandingPlaces section;
    private final Map<HoldId, List<Integer>> held = new HashMap<>();
    private final Map<HoldId, List<Integer>> sold = new HashMap<>();
    private @Nullable String flaw;

    StandingBook(SeatHolds holds, UUID showtime, StandingPlaces section) {
        this.holds = holds;
        this.showtime = showtime;
        this.section = section;
    }

    void step(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> end(held, random);
            case 1 -> sell(random);
            case 2 -> end(sold, random);
            default -> hold(1 + random.nextInt(MOST));
        }
    }

    /** What went wrong; null while nothing has. */
    @Nullable String flaw() {
        return flaw;
    }

    int held() {
        return places(held).size();
    }

    int sold() {
        return places(sold).size();
    }

    private void hold(int quantity) {
        var id = new HoldId(UUID.randomUUID());
        var wish =
                new StandingPlaces(section.sectionId(), section.first(), section.count(), quantity);
        var outcome =
                holds.hold(
                        new HoldRequest(
                                showtime,
                                id,
                                UUID.randomUUID(),
                                List.of(),
                                List.of(wish),
                                Duration.ofMinutes(10),
                                MOST));
        var left = section.count() - held() - sold();
        switch (outcome) {
            case Held(_, var places) -> {
                if (places.size() != quantity || clash(places)) {
                    flaw = "%s were given out of %d".formatted(places, left);
                }
                held.put(id, places);
            }
            case Taken(_, var sections) -> {
                if (left >= quantity || !sections.equals(List.of(section.sectionId()))) {
                    flaw = "%d were refused of %d".formatted(quantity, left);
                }
            }
            case HoldOutcome.LimitReached _, HoldOutcome.Unavailable _ -> flaw = outcome.toString();
        }
    }

    private void sell(Random random) {
        var id = any(held, random);
        if (id != null) {
            var places = Objects.requireNonNull(held.remove(id));
            holds.sell(showtime, id, places);
            sold.put(id, places);
        }
    }

    private void end(Map<HoldId, List<Integer>> some, Random random) {
        var id = any(some, random);
        if (id != null && some == held) {
            held.remove(id);
            holds.release(showtime, id);
        } else if (id != null) {
            holds.free(showtime, id, Objects.requireNonNull(sold.remove(id)));
        }
    }

    private boolean clash(List<Integer> places) {
        var all = places(held);
        all.addAll(places(sold));
        return places.stream().distinct().count() < places.size()
                || places.stream().anyMatch(all::contains)
                || places.getFirst() < section.first()
                || places.getLast() >= section.first() + section.count();
    }

    private static List<Integer> places(Map<HoldId, List<Integer>> some) {
        return new ArrayList<>(some.values().stream().flatMap(List::stream).toList());
    }

    private static @Nullable HoldId any(Map<HoldId, ?> some, Random random) {
        return some.isEmpty() ? null : List.copyOf(some.keySet()).get(random.nextInt(some.size()));
    }
}
