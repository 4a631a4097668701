package io.foyer.queue.admission;

import io.foyer.queue.sale.Pressure;
import io.foyer.queue.sale.Seats;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** What people do once they are in, and what the door hears of it a second later. */
final class SimulatedSale {

    private static final double BUYS = 0.8;
    private static final double LEAVES = 0.6; // of those who don't buy; the others let it lapse
    private static final double LETS_HOLD_LAPSE = 0.1;
    private static final int HOLD = 120;
    private static final double BORNE = 0.9;

    enum Step {
        PICK_UP,
        HOLD,
        PAY,
        GIVE_BACK,
        LEAVE
    }

    record Doing(int second, int person, Step step, int seats) {}

    private final PriorityQueue<Doing> doings =
            new PriorityQueue<>(
                    (one, other) ->
                            one.second() == other.second()
                                    ? Integer.compare(one.person(), other.person())
                                    : Integer.compare(one.second(), other.second()));
    private final SplittableRandom random;
    private final int total;
    private int held;
    private int sold;
    private int borne;
    private Seats told;

    SimulatedSale(int total, SplittableRandom random) {
        this.total = total;
        this.random = random;
        this.told = new Seats(total, total, 0, 0);
    }

    void admitted(int person, int second) {
        doings.add(new Doing(second + 1 + random.nextInt(4), person, Step.PICK_UP, 0));
    }

    /** What is due by now. */
    Optional<Doing> next(int second) {
        return doings.isEmpty() || doings.peek().second() > second
                ? Optional.empty()
                : Optional.of(doings.poll());
    }

    void inside(int person, int second) {
        if (random.nextDouble() < BUYS) {
            plan(second + 20 + random.nextInt(40), person, Step.HOLD, 1 + random.nextInt(4));
        } else if (random.nextDouble() < LEAVES) {
            plan(second + 20 + random.nextInt(100), person, Step.LEAVE, 0);
        }
    }

    void hold(Doing doing) {
        var seats = Math.min(doing.seats(), free());
        if (seats == 0) {
            plan(doing.second() + 5, doing.person(), Step.LEAVE, 0);
            return;
        }
        held += seats;
        if (random.nextDouble() < LETS_HOLD_LAPSE) {
            plan(doing.second() + HOLD, doing.person(), Step.GIVE_BACK, seats);
        } else {
            plan(doing.second() + 20 + random.nextInt(70), doing.person(), Step.PAY, seats);
        }
    }

    void giveBack(Doing doing) {
        held -= doing.seats();
    }

    void pay(Doing doing) {
        held -= doing.seats();
        sold += doing.seats();
    }

    /** Buyers return so many. */
    void returned(int seats) {
        sold -= seats;
    }

    int free() {
        return total - held - sold;
    }

    int sold() {
        return sold;
    }

    Seats told() {
        return told;
    }

    void tell() {
        told = new Seats(total, free(), held, sold);
    }

    /** Too much for a while, until a tenth of those who were inside has gone. */
    Pressure pressure(int second, int inside) {
        if (second == SimulationPlan.PRESSED_FROM) {
            borne = (int) (inside * BORNE);
        }
        return second >= SimulationPlan.PRESSED_FROM
                        && second < SimulationPlan.PRESSED_UNTIL
                        && inside > borne
                ? new Pressure(200, 20, 30, 900)
                : new Pressure(200, 20, 0, 40);
    }

    private void plan(int second, int person, Step step, int seats) {
        doings.add(new Doing(second, person, step, seats));
    }
}
