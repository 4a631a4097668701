package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import java.io.IOException;
import java.util.List;

/** Something to measure: prints a line for each comparison and tells what it found wrong. */
public interface Measure {

    /** What it is asked for by on the command line. */
    String name();

    /** How many showtimes it {@linkplain Sale#take takes} for itself. */
    default int showtimes(Plan plan) {
        return 0;
    }

    /**
     * Measures.
     *
     * @return what was wrong; a fast wrong path counts for nothing
     */
    List<String> run(Scene scene, Sale sale, Plan plan) throws IOException, InterruptedException;
}
