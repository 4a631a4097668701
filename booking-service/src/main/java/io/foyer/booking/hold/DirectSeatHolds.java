package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.common.problem.Problem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds in Postgres, for when there is no Redis: one short transaction each, all seats or none,
 * under the same unique index as claims. What a claim does to a seat is in the same table already,
 * so there is nothing to {@linkplain #letGo let go}, {@linkplain #keep keep}, {@linkplain #sell
 * sell} or {@linkplain #free free}.
 */
@Component
class DirectSeatHolds implements SeatHolds {

    private static final Logger log = LoggerFactory.getLogger(DirectSeatHolds.class);

    /** How often other places are looked for when somebody was faster. */
    private static final int ATTEMPTS = 3;

    private final Showtimes showtimes;
    private final DirectHolds holds;
    private final SalesWatch sales;
    private final TransactionTemplate transactions;
    private final HoldProperties limits;

    DirectSeatHolds(
            Showtimes showtimes,
            DirectHolds holds,
            SalesWatch sales,
            TransactionTemplate transactions,
            HoldProperties limits) {
        this.showtimes = showtimes;
        this.holds = holds;
        this.sales = sales;
        this.transactions = transactions;
        this.limits = limits;
    }

    @Override
    public HoldOutcome hold(HoldRequest request) {
        if (request.size() > limits.seatsPerHold()) {
            throw new IllegalArgumentException("Too many seats for one hold");
        }
        try {
            var outcome =
                    showtimes
                            .find(request.showtimeId())
                            .map(showtime -> hold(request, showtime.layout()))
                            .orElseGet(Unavailable::new);
            if (outcome instanceof Held) {
                sales.changed(request.showtimeId());
            }
            return outcome;
        } catch (DataAccessException | TransactionException | Problem failure) {
            log.debug("A hold of {} could not be decided", request.showtimeId(), failure);
            return new Unavailable();
        }
    }

    /** Of a hold whose booking is written: that says who keeps which seats since when. */
    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        try {
            return Objects.requireNonNull(
                    transactions.execute(transaction -> extend(holdId, byFromNow, cap)));
        } catch (DataAccessException | TransactionException failure) {
            log.debug("Hold {} could not be extended", holdId.value(), failure);
            return new ExtendOutcome.Unavailable();
        }
    }

    private ExtendOutcome extend(HoldId holdId, Duration byFromNow, Duration cap) {
        holds.hurry(limits.direct().lockWait());
        var bound = holds.bound(holdId, byFromNow, cap, limits.keeping());
        if (bound.isEmpty()) {
            return new ExtendOutcome.Expired();
        }
        if (bound.get().capped()) {
            return new ExtendOutcome.CapReached();
        }
        holds.prolong(holdId, bound.get().until());
        return new ExtendOutcome.Extended(bound.get().until().toInstant());
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        try {
            if (holds.release(showtimeId, holdId) > 0) {
                sales.changed(showtimeId);
            }
        } catch (DataAccessException failure) {
            log.debug("Hold {} stays until its time is over", holdId.value(), failure);
        }
    }

    @Override
    public void letGo(UUID showtimeId, List<HoldId> holdIds) {
        // Their rows went with them.
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        // The claim has turned the hold's rows into its own.
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        // As above.
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        // The claim has given its rows up.
    }

    /** A standing place that somebody else was faster to get is no reason to be refused. */
    private HoldOutcome hold(HoldRequest request, SeatLayout layout) {
        HoldOutcome outcome;
        var attempt = 0;
        do {
            outcome =
                    Objects.requireNonNull(
                            transactions.execute(
                                    transaction -> hold(request, layout, transaction)));
        } while (++attempt < ATTEMPTS
                && outcome instanceof Taken(var seats, var sections)
                && sections.isEmpty()
                && seats.stream().noneMatch(request.ordinals()::contains));
        return outcome instanceof Taken(var seats, var sections)
                ? refusal(request, seats, sections)
                : outcome;
    }

    /** Of places only the sections are named. */
    private static Taken refusal(HoldRequest request, List<Integer> taken, List<UUID> sections) {
        var lost =
                request.standing().stream()
                        .filter(wish -> sections.contains(wish.sectionId()) || wish.hasOneOf(taken))
                        .map(StandingPlaces::sectionId)
                        .toList();
        return new Taken(taken.stream().filter(request.ordinals()::contains).toList(), lost);
    }

    private HoldOutcome hold(HoldRequest wish, SeatLayout layout, TransactionStatus transaction) {
        holds.hurry(limits.direct().lockWait());
        holds.oneAtATime(wish);
        var choice = holds.choose(wish);
        if (choice.ordinals().isEmpty()) {
            return new Taken(List.of(), choice.tooFew());
        }
        var request = wish.naming(choice.ordinals());
        var standing = holds.look(request);
        if (standing.earlier() != null) {
            return new Held(standing.earlier().toInstant(), request.ordinals());
        }
        var taken = new TreeSet<>(standing.taken());
        request.ordinals().stream().filter(seat -> !isForSale(layout, seat)).forEach(taken::add);
        if (!taken.isEmpty() || !choice.tooFew().isEmpty()) {
            return new Taken(List.copyOf(taken), choice.tooFew());
        }
        if (standing.held() + request.ordinals().size() > request.mayHold()) {
            return new LimitReached(standing.held());
        }
        var worn = holds.worn(request, limits.keeping());
        if (!worn.isEmpty()) {
            return new Taken(worn);
        }
        var missing = write(request, standing);
        if (!missing.isEmpty()) {
            transaction.setRollbackOnly();
            return new Taken(List.copyOf(missing));
        }
        return new Held(standing.until().toInstant(), request.ordinals());
    }

    /** The seats that somebody else has got meanwhile. */
    private Set<Integer> write(HoldRequest request, DirectHolds.Standing standing) {
        var missing = new TreeSet<>(request.ordinals());
        missing.removeAll(new HashSet<>(holds.insert(request, standing.until())));
        if (!missing.isEmpty()) {
            var over = holds.takeOver(request, standing.until(), List.copyOf(missing));
            missing.removeAll(new HashSet<>(over));
        }
        return missing;
    }

    private static boolean isForSale(SeatLayout layout, int ordinal) {
        return layout.seat(ordinal)
                .map(LayoutSeat::isForSale)
                .orElseGet(() -> layout.tierOf(ordinal).isPresent());
    }
}
