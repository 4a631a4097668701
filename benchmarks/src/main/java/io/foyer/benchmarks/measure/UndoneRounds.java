package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.scene.HeldBookings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A side whose rounds all find the same bookings: after each, what must hold is looked at, and what
 * was bought is undone. None of that is in its time.
 */
final class UndoneRounds implements Contender {

    private final Contender side;
    private final HeldBookings share;
    private final Preparation preparation;
    private final List<String> wrong;

    /**
     * @param preparation of the side for its next round
     * @param wrong where sentences go about what did not hold
     */
    UndoneRounds(Contender side, HeldBookings share, Preparation preparation, List<String> wrong) {
        this.side = side;
        this.share = share;
        this.preparation = preparation;
        this.wrong = wrong;
    }

    /** What a side needs done before a round that is not to be in its time. */
    @FunctionalInterface
    interface Preparation {
        void make() throws IOException, InterruptedException;
    }

    @Override
    public String name() {
        return side.name();
    }

    @Override
    public Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException {
        var sample = side.play(generator, connections, seconds, rate);
        try {
            share.awaitCaptures();
            var bought = share.bought();
            if (bought != sample.outcome().correct()) {
                wrong.add(
                        "%s: %d were told to be bought, %d are"
                                .formatted(name(), sample.outcome().correct(), bought));
            }
            share.broken().forEach(broken -> wrong.add(name() + ": " + broken));
            share.undo();
            preparation.make();
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return sample;
    }
}
