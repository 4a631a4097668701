package io.foyer.queue.admission;

import io.foyer.queue.sale.Pressure;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A booking-service that holds so many seats a second and answers 503 to every further wish. Who is
 * refused asks again some seconds later; who has a hold pays within two minutes and leaves.
 */
final class SimulatedBooking {

    private static final int TOLD_EVERY = 2;

    private final SplittableRandom random = new SplittableRandom(3);
    private final List<Shopper> inside = new ArrayList<>();
    private int perSecond;
    private Pressure told = Pressure.NONE;
    private long holds;
    private long busy;
    private long wishes;
    private long refused;

    /** When somebody acts next, and whether that is to pay. */
    private static final class Shopper {
        private final int until;
        private int acts;
        private boolean pays;

        Shopper(int acts, int until) {
            this.acts = acts;
            this.until = until;
        }
    }

    SimulatedBooking(int perSecond) {
        this.perSecond = perSecond;
    }

    void holdsPerSecond(int newPerSecond) {
        perSecond = newPerSecond;
    }

    void admit(int count, int second, int turnSeconds) {
        for (var i = 0; i < count; i++) {
            inside.add(new Shopper(second + 5 + random.nextInt(30), second + turnSeconds));
        }
    }

    /** What happens in one second. */
    void shop(int second) {
        inside.removeIf(each -> each.until <= second || (each.pays && each.acts <= second));
        var left = perSecond;
        for (var each : inside) {
            if (!each.pays && each.acts <= second) {
                ask(each, second, left-- > 0);
            }
        }
        if (second % TOLD_EVERY == 0) {
            told = new Pressure(holds, 0, busy, 50);
            wishes += holds + busy;
            refused += busy;
            holds = 0;
            busy = 0;
        }
    }

    private void ask(Shopper shopper, int second, boolean isHeld) {
        shopper.pays = isHeld;
        shopper.acts = second + (isHeld ? 30 + random.nextInt(90) : 2 + random.nextInt(6));
        holds += isHeld ? 1 : 0;
        busy += isHeld ? 0 : 1;
    }

    int inside() {
        return inside.size();
    }

    Pressure told() {
        return told;
    }

    /** The share of all wishes so far that were refused. */
    double refusedShare() {
        return (double) refused / wishes;
    }

    long held() {
        return wishes - refused;
    }

    /** From now on it is counted anew. */
    void countAnew() {
        wishes = 0;
        refused = 0;
    }
}
