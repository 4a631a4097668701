package io.foyer.booking.checkout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.foyer.booking.seating.StandingWish;
import io.foyer.booking.seating.Wish;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which places of which showtime: seats by their ids or the best available, and with them, or
 * instead, places to stand. Absent fields are left out of what repetitions are compared by.
 *
 * @param accessible whether the seats in {@code seatIds} are for somebody who needs an accessible
 *     one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Names seatIds or asks for bestAvailable; generalAdmission goes with either, or"
                        + " alone. All of it is held or nothing.")
record ReserveBody(
        @NotNull UUID showtimeId,
        @Schema(description = "Seats chosen by hand, none of which leaves a seat alone.")
                @Nullable
                @Size(min = 1, max = MAX_SEATS)
                List<@NotNull UUID> seatIds,
        @Nullable @Valid BestAvailableBody bestAvailable,
        @Schema(description = "Places to stand.") @Nullable @Size(min = 1, max = MAX_SEATS)
                List<@NotNull @Valid Standing> generalAdmission,
        @Schema(
                        description =
                                "Whether seatIds are for somebody who needs an accessible seat;"
                                        + " without it accessible seats are kept while others are"
                                        + " free.")
                @Nullable Boolean accessible) {

    /** More than any limit of seats per hold; whatever is larger is not looked at. */
    static final int MAX_SEATS = 100;

    /** Places to stand. */
    record Standing(@NotNull UUID sectionId, @NotNull @Min(1) @Max(MAX_SEATS) Integer quantity) {

        private StandingWish wish() {
            return new StandingWish(sectionId, quantity);
        }
    }

    /**
     * What is wished for.
     *
     * @throws Problem {@code VALIDATION_FAILED} when the fields do not go together
     */
    Wish wish() {
        require(
                seatIds != null || bestAvailable != null || generalAdmission != null,
                "Name seatIds, or ask for bestAvailable or generalAdmission.");
        require(
                seatIds == null || bestAvailable == null,
                "Name seatIds or ask for bestAvailable, not both.");
        require(
                accessible == null || seatIds != null,
                "accessible goes with seatIds, or into bestAvailable.");
        return new Wish(
                seatIds == null ? List.of() : seatIds,
                Optional.ofNullable(bestAvailable).map(BestAvailableBody::wish),
                generalAdmission == null
                        ? List.of()
                        : generalAdmission.stream().map(Standing::wish).toList(),
                Boolean.TRUE.equals(accessible));
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Problem(ProblemType.VALIDATION_FAILED, otherwise);
        }
    }
}
