package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds in memory, by a clock that tests can move. One lock makes every step atomic. */
public final class InMemorySeatHolds implements SeatHolds {

    private final InstantSource clock;
    private final Map<UUID, Showtime> showtimes = new HashMap<>();
    private boolean down;

    public InMemorySeatHolds(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on nothing is known, until it is back. */
    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeBack() {
        down = false;
    }

    /** What the map shows of a seat: 0 free, 1 held, 2 sold. */
    public synchronized int shown(UUID showtimeId, int ordinal) {
        return of(showtimeId).shown(ordinal);
    }

    @Override
    public synchronized HoldOutcome hold(HoldRequest request) {
        return down ? new Unavailable() : of(request.showtimeId()).hold(request);
    }

    @Override
    public synchronized ExtendOutcome extend(
            UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        return down
                ? new ExtendOutcome.Unavailable()
                : of(showtimeId).extend(holdId, byFromNow, cap);
    }

    @Override
    public synchronized void release(UUID showtimeId, HoldId holdId) {
        if (!down) {
            of(showtimeId).release(holdId);
        }
    }

    @Override
    public synchronized void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        if (!down) {
            of(showtimeId).keep(holdId, ordinals);
        }
    }

    @Override
    public synchronized void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        if (!down) {
            of(showtimeId).sell(holdId, ordinals);
        }
    }

    @Override
    public synchronized void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        if (!down) {
            of(showtimeId).free(holdId, ordinals);
        }
    }

    private Showtime of(UUID showtimeId) {
        return showtimes.computeIfAbsent(showtimeId, id -> new Showtime());
    }

    /**
     * A hold.
     *
     * @param readable until when repeating the request gives the first answer
     */
    private record Live(HoldRequest request, Instant expiresAt, boolean kept, Instant readable) {}

    /** Who has a seat: a hold until it expires, a claim until it is sold or freed, or a sale. */
    private record Owner(HoldId holdId, @Nullable Instant until, boolean sold) {}

    private final class Showtime {

        private final Map<HoldId, Live> holds = new HashMap<>();
        private final Map<Integer, Owner> owners = new HashMap<>();
        private final Map<UUID, Streaks> streaks = new HashMap<>();

        HoldOutcome hold(HoldRequest request) {
            expire();
            var earlier = holds.get(request.holdId());
            if (earlier != null) {
                return new Held(earlier.expiresAt(), earlier.request().ordinals());
            }
            var taken = request.ordinals().stream().filter(owners::containsKey).toList();
            var places = new StandingChoice(request, owners::containsKey);
            if (!taken.isEmpty() || !places.tooFew().isEmpty()) {
                return new Taken(taken, places.tooFew());
            }
            var held = heldBy(request.accountId());
            if (held + request.size() > request.mayHold()) {
                return new LimitReached(held);
            }
            return hold(request, request.naming(places.withSeats()));
        }

        private HoldOutcome hold(HoldRequest wish, HoldRequest request) {
            var own = streaksOf(request.accountId());
            var worn = own.worn(request, clock.instant());
            if (!worn.isEmpty()) {
                return StandingChoice.refusal(wish, worn);
            }
            var expiresAt = clock.instant().plus(request.holdTime());
            own.begin(request, clock.instant());
            holds.put(request.holdId(), new Live(request, expiresAt, false, expiresAt));
            for (var ordinal : request.ordinals()) {
                owners.put(ordinal, new Owner(request.holdId(), expiresAt, false));
            }
            return new Held(expiresAt, request.ordinals());
        }

        ExtendOutcome extend(HoldId holdId, Duration byFromNow, Duration cap) {
            expire();
            var live = holds.get(holdId);
            if (live == null || live.kept() || !hasAll(live.request())) {
                return new ExtendOutcome.Expired();
            }
            var request = live.request();
            var own = streaksOf(request.accountId());
            var latest = own.since(request.ordinals(), clock.instant()).plus(cap);
            if (!live.expiresAt().isBefore(latest)) {
                return new ExtendOutcome.CapReached();
            }
            var wished = clock.instant().plus(byFromNow);
            var until =
                    Collections.max(
                            List.of(live.expiresAt(), wished.isBefore(latest) ? wished : latest));
            own.end(request.ordinals(), until);
            own.remember(clock.instant());
            holds.put(holdId, new Live(request, until, false, until));
            request.ordinals()
                    .forEach(ordinal -> owners.put(ordinal, new Owner(holdId, until, false)));
            return new ExtendOutcome.Extended(until);
        }

        private boolean hasAll(HoldRequest request) {
            return request.ordinals().stream()
                    .map(owners::get)
                    .allMatch(owner -> owner != null && owner.holdId().equals(request.holdId()));
        }

        void release(HoldId holdId) {
            expire();
            var live = holds.get(holdId);
            if (live != null && !live.kept()) {
                holds.remove(holdId);
                endStreaks(live, clock.instant());
                owners.values().removeIf(owner -> owner.holdId().equals(holdId) && !owner.sold());
            }
        }

        void keep(HoldId holdId, List<Integer> ordinals) {
            expire();
            var hold = holds.get(holdId);
            if (hold != null) {
                endStreaks(hold, null);
                var readable = streaksOf(hold.request().accountId()).forgottenAt();
                holds.put(holdId, new Live(hold.request(), hold.expiresAt(), true, readable));
            }
            for (var ordinal : ordinals) {
                var owner = owners.get(ordinal);
                if (owner == null || !owner.sold()) {
                    owners.put(ordinal, new Owner(holdId, null, false));
                }
            }
        }

        void sell(HoldId holdId, List<Integer> ordinals) {
            expire();
            var live = holds.remove(holdId);
            if (live != null) {
                streaksOf(live.request().accountId()).forget(ordinals);
            }
            ordinals.forEach(ordinal -> owners.put(ordinal, new Owner(holdId, null, true)));
        }

        void free(HoldId holdId, List<Integer> ordinals) {
            expire();
            var live = holds.remove(holdId);
            if (live != null) {
                endStreaks(live, clock.instant());
            }
            for (var ordinal : ordinals) {
                var owner = owners.get(ordinal);
                if (owner != null && (owner.sold() || owner.holdId().equals(holdId))) {
                    owners.remove(ordinal);
                }
            }
        }

        int shown(int ordinal) {
            expire();
            var owner = owners.get(ordinal);
            if (owner == null) {
                return 0;
            }
            return owner.sold() ? 2 : 1;
        }

        private Streaks streaksOf(UUID accountId) {
            return streaks.computeIfAbsent(accountId, id -> new Streaks());
        }

        private void endStreaks(Live live, @Nullable Instant until) {
            streaksOf(live.request().accountId()).end(live.request().ordinals(), until);
        }

        private int heldBy(UUID accountId) {
            return holds.values().stream()
                    .filter(live -> live.request().accountId().equals(accountId) && !live.kept())
                    .mapToInt(live -> live.request().ordinals().size())
                    .sum();
        }

        private void expire() {
            var now = clock.instant();
            streaks.values().removeIf(all -> all.forgottenAt().isBefore(now));
            holds.values().removeIf(live -> live.readable().isBefore(now));
            owners.values().removeIf(owner -> owner.until() != null && owner.until().isBefore(now));
        }
    }
}
