package io.foyer.queue.waiting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.foyer.queue.admission.Left;
import io.foyer.queue.admission.Notice;
import io.foyer.queue.place.PlaceState;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What its owner sees of a place.
 *
 * @param arrival rank among all who joined, from which the draw makes the number
 * @param number absent until the draw
 * @param ahead at most how many are let in before; null until the draw
 * @param estimate null when it is not known, which is said rather than guessed
 * @param pollAfter seconds to wait before asking again
 * @param ticket to be shown with polls, which cost little then, and when joining again; absent once
 *     the place is over
 * @param admissionToken present while the place is inside
 * @param turnEndsAt present with it
 * @param left what is left to buy; absent while it is not known, and once the place is over
 * @param notice why nobody is let in just now, or what became of the number; absent when there is
 *     nothing to say
 */
public record PlaceView(
        UUID placeId,
        PlaceState state,
        long arrival,
        @Nullable Long number,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long ahead,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Estimate estimate,
        long pollAfter,
        @Nullable String ticket,
        @Nullable String admissionToken,
        @Nullable Instant turnEndsAt,
        @Nullable Left left,
        @Nullable Notice notice) {

    /** How long it will take by the pace of late, and between which bounds that is likely. */
    public record Estimate(long seconds, long low, long high) {}

    /** Whether nothing has happened to the place itself; the line may have moved. */
    boolean standsAs(PlaceView other) {
        return state == other.state
                && Objects.equals(number, other.number)
                && notice == other.notice
                && Objects.equals(ticket, other.ticket)
                && Objects.equals(admissionToken, other.admissionToken)
                && Objects.equals(turnEndsAt, other.turnEndsAt);
    }

    /** Whether nothing will change any more. */
    @JsonIgnore
    public boolean isOver() {
        return !state.isLive();
    }
}
