package io.foyer.queue.admission;

import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.presence.Attendance;
import java.util.Objects;
import java.util.SplittableRandom;

/** Plays a sale through, second by second, and writes down what must hold. */
final class Simulation {

    private static final int RETURNED = 100;
    private static final int ASKED_EACH_TIME = 300;
    private static final int ASK_EVERY = 15;

    final SimulationPlan plan;
    final EstimateScores estimates = new EstimateScores();
    final SimulatedDoor door;
    final Ledger ledger;
    final Crowd crowd;
    private final SimulatedSale sale;
    private final SimulatedSightings sightings;
    private final SplittableRandom random;
    private int last;

    Simulation(SimulationPlan plan) {
        this.plan = plan;
        random = new SplittableRandom(plan.seed());
        crowd = new Crowd(plan, random.split());
        last = crowd.lastBy(-1, 0);
        var seed = new byte[32];
        random.nextBytes(seed);
        door = new SimulatedDoor(plan, new SimulatedLine(plan.arrivals(), last, seed));
        sale = new SimulatedSale(plan.seats(), random.split());
        sightings = new SimulatedSightings(crowd);
        ledger = new Ledger(crowd);
    }

    /** Until all is sold, and sold again after some seats came back. */
    Simulation run() {
        for (var second = -20; second < 0; second++) {
            sightings.look(second, last);
        }
        for (var second = 0; second < SimulationPlan.LONGEST && !isOver(second); second++) {
            step(second);
        }
        return this;
    }

    private boolean isOver(int second) {
        if (!sale.told().areSold()) {
            return false;
        }
        if (ledger.soldOutAt < 0) {
            ledger.soldOutAt = second;
            ledger.admittedUntilSoldOut = ledger.admitted;
            sale.returned(RETURNED);
            return false;
        }
        return true;
    }

    private void step(int second) {
        last = crowd.lastBy(second, last);
        door.line.joined(last);
        sightings.look(second, last);
        shop(second);
        if (second == SimulationPlan.KILLED_UNTIL) {
            door.takeOver();
        }
        if (second < SimulationPlan.KILLED_FROM || second >= SimulationPlan.KILLED_UNTIL) {
            for (var place : door.tend(second, attendance(second), sale)) {
                admitted(place, second);
            }
        }
        sale.tell();
        ledger.look(second, door.inside.size(), sale.sold());
        if (second % ASK_EVERY == 0) {
            ask(second);
        }
    }

    private void admitted(Place place, int second) {
        var person = (int) place.arrival();
        ledger.admitted(person, Objects.requireNonNull(place.number()), second);
        estimates.admitted(person, second);
        sale.admitted(person, second);
    }

    private Attendance attendance(int second) {
        return second >= SimulationPlan.FLUSHED_FROM && second < SimulationPlan.FLUSHED_UNTIL
                ? Attendance.unknown()
                : sightings.attendance();
    }

    private void shop(int second) {
        for (var doing = sale.next(second); doing.isPresent(); doing = sale.next(second)) {
            act(doing.get());
        }
    }

    private void act(SimulatedSale.Doing doing) {
        var turn = door.inside.get(doing.person());
        switch (doing.step()) {
            case PICK_UP -> {
                if (turn != null && crowd.isThere(doing.person(), doing.second())) {
                    turn.isPickedUp = true;
                    ledger.pickedUp(doing.second());
                    sale.inside(doing.person(), doing.second());
                }
            }
            case HOLD -> {
                if (turn != null) {
                    sale.hold(doing);
                }
            }
            case PAY -> {
                sale.pay(doing);
                door.end(doing.person(), PlaceState.DONE, doing.seats());
            }
            case GIVE_BACK -> sale.giveBack(doing);
            case LEAVE -> door.end(doing.person(), PlaceState.LEFT);
        }
    }

    /** Some of those who will be there all the time are told how long it takes. */
    private void ask(int second) {
        var outlook = door.outlook();
        var reach = (int) Math.min(door.line.last() - door.serving, plan.seats());
        for (var asked = 0; asked < ASKED_EACH_TIME && reach > 0; asked++) {
            var number = door.serving + 1 + random.nextInt(reach);
            var person = (int) door.line.arrivalOf(number);
            if (crowd.isAlwaysThere(person)) {
                outlook.with(number - door.serving - 1)
                        .ifPresent(wait -> estimates.told(person, second, wait));
            }
        }
    }
}
