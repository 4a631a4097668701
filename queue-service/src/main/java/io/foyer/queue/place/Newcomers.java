package io.foyer.queue.place;

import io.foyer.common.id.IdSource;
import io.foyer.queue.place.ArrivalTable.LineId;
import io.foyer.queue.place.ArrivalTable.Newcomer;
import io.foyer.queue.place.ArrivalTable.Written;
import io.foyer.queue.proof.Clearance;
import io.foyer.queue.proof.SpentProofs;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.queue.room.WaitingRooms;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives places to accounts that have none, all or nobody. */
@Component
class Newcomers {

    private final WaitingRooms rooms;
    private final ArrivalTable arrivals;
    private final SpentProofs proofs;
    private final Draws draws;
    private final Source source;

    /** What new places are made of, and for whom. */
    @Component
    record Source(IdSource ids, InstantSource clock, Allowance allowance) {}

    Newcomers(
            WaitingRooms rooms,
            ArrivalTable arrivals,
            SpentProofs proofs,
            Draws draws,
            Source source) {
        this.rooms = rooms;
        this.arrivals = arrivals;
        this.proofs = proofs;
        this.draws = draws;
        this.source = source;
    }

    /**
     * An answer for each account; none for those that turn out to have a place by now.
     *
     * @param wishes at most one of each account
     */
    @Transactional
    public Map<UUID, JoinOutcome> admit(UUID showtimeId, List<Wish> wishes) {
        var room = rooms.lockToJoin(showtimeId).filter(WaitingRoom::enabled);
        if (room.isEmpty()) {
            return all(wishes, new JoinOutcome.RoomOff());
        }
        if (room.get().settings().mode() == RoomMode.DRAINING) {
            return all(wishes, new JoinOutcome.NobodyNew());
        }
        return admit(room.get(), wishes);
    }

    private Map<UUID, JoinOutcome> admit(WaitingRoom room, List<Wish> wishes) {
        var line = new LineId(room.showtimeId(), room.epoch());
        arrivals.lock(line);
        var outcomes = new HashMap<>(restore(room, line, wishes));
        outcomes.putAll(refused(line, without(wishes, outcomes)));
        var unplaced = without(wishes, outcomes);
        var spent = proofs.spend(unplaced.stream().map(Wish::clearance).toList());
        var welcome = unplaced.stream().filter(wish -> isGood(wish.clearance(), spent)).toList();
        outcomes.putAll(all(unplaced, new JoinOutcome.NotProven()));
        welcome.forEach(wish -> outcomes.remove(wish.accountId()));
        outcomes.putAll(append(room, line, welcome));
        return outcomes;
    }

    private Map<UUID, JoinOutcome> refused(LineId line, List<Wish> wishes) {
        var accounts = wishes.stream().map(Wish::accountId).toList();
        var usedUp = source.allowance().usedUp(line, accounts);
        return all(
                wishes.stream().filter(wish -> usedUp.contains(wish.accountId())).toList(),
                source.allowance().refusal());
    }

    private static boolean isGood(Clearance clearance, Set<UUID> spent) {
        return switch (clearance) {
            case Clearance.NotAsked(), Clearance.Vouched() -> true;
            case Clearance.Shown(var proofId, var expiresAt) -> spent.contains(proofId);
            case Clearance.Missing() -> false;
        };
    }

    /** Whoever shows the ticket of a place that is not known here gets that place back. */
    private Map<UUID, JoinOutcome> restore(WaitingRoom room, LineId line, List<Wish> wishes) {
        var lost =
                wishes.stream()
                        .flatMap(wish -> wish.ticketOf(line).stream())
                        .map(ticket -> newcomer(room, ticket))
                        .toList();
        return lost.isEmpty()
                ? Map.of()
                : joined(room, arrivals.restore(line, lost, source.clock().instant()));
    }

    /** A number that has been up before counts as passed: its owner is let in next. */
    private Newcomer newcomer(WaitingRoom room, Ticket ticket) {
        var isPassed =
                room.isOpen() && draws.of(room).numberOf(ticket.arrival()) <= room.servingNumber();
        return new Newcomer(ticket.placeId(), ticket.accountId(), ticket.arrival(), isPassed);
    }

    private Map<UUID, JoinOutcome> append(WaitingRoom room, LineId line, List<Wish> welcome) {
        var fresh =
                welcome.stream()
                        .map(wish -> new Newcomer(source.ids().next(), wish.accountId(), 0, false))
                        .toList();
        return fresh.isEmpty()
                ? Map.of()
                : joined(room, arrivals.append(line, fresh, source.clock().instant()));
    }

    private Map<UUID, JoinOutcome> joined(WaitingRoom room, List<Written> written) {
        return written.stream()
                .collect(
                        Collectors.toMap(
                                Written::accountId,
                                place -> new JoinOutcome.Joined(placeOf(room, place))));
    }

    private Place placeOf(WaitingRoom room, Written written) {
        return draws.place(
                new PlaceRow(
                        written.id(),
                        room.showtimeId(),
                        written.accountId(),
                        room.epoch(),
                        written.arrival(),
                        PlaceState.WAITING,
                        written.joinedAt(),
                        written.passedAt(),
                        room.epoch(),
                        room.openedAt(),
                        room.drawn()));
    }

    private static List<Wish> without(List<Wish> wishes, Map<UUID, JoinOutcome> answered) {
        return wishes.stream().filter(wish -> !answered.containsKey(wish.accountId())).toList();
    }

    private static Map<UUID, JoinOutcome> all(List<Wish> wishes, JoinOutcome outcome) {
        return wishes.stream().collect(Collectors.toMap(Wish::accountId, wish -> outcome));
    }
}
