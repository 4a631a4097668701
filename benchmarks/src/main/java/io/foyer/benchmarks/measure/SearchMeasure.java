package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.SearchScene;
import java.io.IOException;
import java.util.List;

/** Something to measure of search alone, on a big catalogue. */
public interface SearchMeasure {

    /** What it is asked for by on the command line. */
    String name();

    /**
     * Measures.
     *
     * @return what was wrong; a fast wrong path counts for nothing
     */
    List<String> run(SearchScene scene, Plan plan) throws IOException, InterruptedException;
}
