package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.presence.Attendance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The door with its real rules ({@link Inflow}, {@link Usher}, {@link Outflow}) over a line in
 * memory. What the database does for it between those, this does with maps.
 */
final class SimulatedDoor {

    private static final AdmissionProperties LIMITS = Limits.admission();
    private static final ThrottleProperties THROTTLE = Limits.throttle();

    /** A turn under way. */
    static final class Turn {
        final int since;
        boolean isPickedUp;

        Turn(int since) {
            this.since = since;
        }
    }

    final Map<Integer, Turn> inside = new HashMap<>();
    final SimulatedLine line;
    private final SimulationPlan plan;
    private final BitSet unusedOnce = new BitSet();
    private BitSet passedOver = new BitSet();
    Inflow inflow = Inflow.FIRST;
    Outflow outflow = Outflow.UNKNOWN;
    long serving;
    int unused;
    private Instant next = SimulationPlan.OPENING;

    SimulatedDoor(SimulationPlan plan, SimulatedLine line) {
        this.plan = plan;
        this.line = line;
    }

    /** Another controller: what the first knew is gone, what was written down is there. */
    void takeOver() {
        passedOver = (BitSet) line.passed.clone();
        for (var person = passedOver.nextSetBit(0);
                person >= 0;
                person = passedOver.nextSetBit(person + 1)) {
            passedOver.set(person, line.states[person] == PlaceState.WAITING);
        }
    }

    /** One round; returns who was let in, in their order. */
    List<Place> tend(int second, Attendance attendance, SimulatedSale sale) {
        var now = SimulationPlan.OPENING.plusSeconds(second);
        var inVain = takeBack(second);
        var situation =
                new Situation(
                        plan.settings(),
                        next,
                        inside.size(),
                        browsing(second),
                        inVain,
                        sale.told(),
                        sale.pressure(second, inside.size()));
        var decision = inflow.decide(situation, now, LIMITS.burst(), THROTTLE);
        var choice =
                new Usher(LIMITS.lookAhead())
                        .choose(
                                line,
                                attendance,
                                passedOver,
                                serving,
                                Math.min(decision.count(), LIMITS.largestBatch()));
        passedOver.andNot(choice.called());
        choice.passed().forEach(place -> pass((int) place.arrival()));
        choice.chosen().forEach(place -> letIn((int) place.arrival(), second));
        remember(decision, choice, sale.told().free() > 0);
        return choice.chosen();
    }

    private void remember(Inflow.Decision decision, Choice choice, boolean isOpen) {
        outflow =
                outflow.next(
                        choice.serving() - serving,
                        isOpen && choice.serving() < line.last(),
                        decision.now(),
                        LIMITS.outflowWindow());
        inflow = new Inflow(decision.throttle(), decision.ceiling(), inflow.seatsPerShopper());
        next = decision.nextAfter(choice.chosen().size());
        serving = choice.serving();
    }

    Outlook outlook() {
        return new Outlook(
                outflow.perSecond(LIMITS.outflowWindow()),
                outflow.error(),
                Left.UNKNOWN,
                Optional.empty());
    }

    private int browsing(int second) {
        var since = second - LIMITS.browsing().toSeconds();
        return (int) inside.values().stream().filter(turn -> turn.since > since).count();
    }

    void end(int person, PlaceState state) {
        end(person, state, 0);
    }

    void end(int person, PlaceState state, int seats) {
        var turn = inside.remove(person);
        if (turn != null) {
            line.states[person] = state;
            if (turn.isPickedUp) {
                inflow = inflow.after(seats);
            }
        }
    }

    private void letIn(int person, int second) {
        line.states[person] = PlaceState.ADMITTED;
        inside.put(person, new Turn(second));
    }

    private void pass(int person) {
        line.passed.set(person);
        passedOver.set(person);
    }

    /** Returns how many turns were given in vain. */
    private int takeBack(int second) {
        var inVain = 0;
        for (var person : new ArrayList<>(inside.keySet())) {
            var turn = Objects.requireNonNull(inside.get(person));
            var isOver = second - turn.since >= plan.turnSeconds();
            if (!turn.isPickedUp && (isOver || isInVain(turn, second))) {
                inVain++;
                if (unusedOnce.get(person)) {
                    end(person, PlaceState.LAPSED);
                } else {
                    unusedOnce.set(person);
                    end(person, PlaceState.WAITING);
                    pass(person);
                }
            } else if (isOver) {
                end(person, PlaceState.LAPSED);
            }
        }
        unused += inVain;
        return inVain;
    }

    private static boolean isInVain(Turn turn, int second) {
        return Duration.ofSeconds(second - turn.since).compareTo(LIMITS.pickUp()) >= 0;
    }
}
