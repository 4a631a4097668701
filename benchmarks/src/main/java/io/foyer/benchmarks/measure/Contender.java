package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import java.io.IOException;
import java.util.Map;

/** One of the two things compared. */
public interface Contender {

    String name();

    /** Plays on; {@code rate} 0 means a closed loop. */
    Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException;

    /**
     * One run of one side.
     *
     * @param cpuMicros processor time of all its servers per correct answer
     * @param byProgram the same by program, where that is known
     */
    record Sample(Outcome outcome, double cpuMicros, Map<String, Double> byProgram) {

        Sample(Outcome outcome, double cpuMicros) {
            this(outcome, cpuMicros, Map.of());
        }
    }
}
