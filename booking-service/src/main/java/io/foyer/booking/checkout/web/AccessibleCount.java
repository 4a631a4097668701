package io.foyer.booking.checkout.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many accessible seats are needed: a number, or {@code true} for one. */
record AccessibleCount(@JsonValue @Min(0) @Max(ReserveBody.MAX_SEATS) int count) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AccessibleCount ofCount(int count) {
        return new AccessibleCount(count);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AccessibleCount ofFlag(boolean needed) {
        return new AccessibleCount(needed ? 1 : 0);
    }
}
