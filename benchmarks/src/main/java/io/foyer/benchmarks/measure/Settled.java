package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import java.io.IOException;

/**
 * A side of which each round begins with some seconds that are not measured: by then it is past
 * what the other side has left behind, and leaves as much itself as it will.
 *
 * @param lead length of that, in seconds
 */
record Settled(Contender side, double lead) implements Contender {

    @Override
    public String name() {
        return side.name();
    }

    @Override
    public Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException {
        side.play(generator, connections, lead, rate);
        return side.play(generator, connections, seconds, rate);
    }
}
