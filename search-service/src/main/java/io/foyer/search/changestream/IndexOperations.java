package io.foyer.search.changestream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.search.copy.CopyReport;
import io.foyer.search.copy.CopySweep;
import io.foyer.search.index.IndexUnavailable;
import io.foyer.search.index.Indexing;
import io.foyer.search.index.Sweep;
import io.foyer.search.index.SweepReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator may ask of the index by hand. Never routed by the gateway. */
@RestController
@RequestMapping("/internal/search")
class IndexOperations {

    private final Sweep sweep;
    private final CopySweep copy;
    private final Indexing indexing;
    private final StreamStatus status;
    private final Fills fills;

    IndexOperations(
            Sweep sweep, CopySweep copy, Indexing indexing, StreamStatus status, Fills fills) {
        this.sweep = sweep;
        this.copy = copy;
        this.indexing = indexing;
        this.status = status;
        this.fills = fills;
    }

    /** Compares every listing with its document and repairs; the copy first, as always. */
    @PostMapping("/sweeps")
    Swept sweep() {
        return reached(
                () -> {
                    var copied = copy.all();
                    return new Swept(sweep.all(), copied);
                });
    }

    /** Tries once more what Elasticsearch had refused. */
    @PostMapping("/parked/retries")
    Retried retryParked() {
        return reached(() -> new Retried(indexing.retryParked()));
    }

    /** How this instance's stream is, and how far the latest walk over all listings has come. */
    @GetMapping("/stream")
    Stream stream() {
        return new Stream(status.state(), reached(fills::latest).orElse(null));
    }

    record Swept(@JsonUnwrapped SweepReport index, CopyReport copy) {}

    record Retried(int listings) {}

    record Stream(StreamState state, @Nullable Fill fill) {}

    private static <T> T reached(Callable<T> work) {
        try {
            return work.call();
        } catch (IndexUnavailable | DataAccessException unreachable) {
            throw new Problem(ProblemType.UNAVAILABLE, "A store cannot be reached just now.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "This instance is stopping.");
        } catch (Exception surprise) {
            throw new IllegalStateException(surprise);
        }
    }
}
