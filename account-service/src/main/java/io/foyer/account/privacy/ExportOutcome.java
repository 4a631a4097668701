package io.foyer.account.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What became of the wish to see everything that is held. */
public sealed interface ExportOutcome {

    /**
     * @param document by the name of what it is; values become JSON
     */
    record Exported(Map<String, Object> document) implements ExportOutcome {}

    record NoSuchAccount() implements ExportOutcome {}

    record Limited(Duration retryAfter) implements ExportOutcome {}

    /** These services did not answer, and half an export would look like a whole one. */
    record Unanswered(List<String> services) implements ExportOutcome {}

    record Busy() implements ExportOutcome {}
}
