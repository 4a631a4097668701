package io.foyer.booking.ticket.checkin.web;

import io.foyer.booking.ticket.checkin.CheckInOutcome;
import io.foyer.booking.ticket.checkin.OfflineScan;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of uploaded scans, in their order. */
record BatchAnswer(List<Result> results) {

    static BatchAnswer of(List<OfflineScan> scans, List<CheckInOutcome> outcomes) {
        return new BatchAnswer(
                IntStream.range(0, scans.size())
                        .mapToObj(i -> Result.of(scans.get(i).code(), outcomes.get(i)))
                        .toList());
    }

    /**
     * One of them.
     *
     * @param outcome {@code accepted}, {@code already-used} or {@code not-valid}
     * @param checkedInAt when the ticket was used, by the scan that counts
     * @param why only of what is not valid
     */
    record Result(
            String code, String outcome, @Nullable Instant checkedInAt, @Nullable String why) {

        static Result of(String code, CheckInOutcome outcome) {
            return switch (outcome) {
                case CheckInOutcome.Accepted(var ticket) ->
                        new Result(code, "accepted", ticket.checkedInAt(), null);
                case CheckInOutcome.AlreadyUsed(var at) ->
                        new Result(code, "already-used", at, null);
                case CheckInOutcome.NotValid(var why) ->
                        new Result(code, "not-valid", null, why.code());
            };
        }
    }
}
