package io.foyer.booking.retention.web;

import io.foyer.booking.retention.RetentionRun;
import io.foyer.booking.retention.RetentionRuns;
import io.foyer.common.security.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Has an admin see what is past its time, and remove it without waiting for the night. */
@RestController
class RetentionController {

    private final RetentionRuns runs;

    RetentionController(RetentionRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/api/v1/retention/runs")
    RetentionRun run(@RequestBody Wish wish, Caller caller) {
        return wish.dryRun ? runs.tell(caller.accountId()) : runs.run(caller.accountId());
    }

    /**
     * @param dryRun has to be said: nobody removes anything by leaving a word out
     */
    record Wish(boolean dryRun) {}
}
