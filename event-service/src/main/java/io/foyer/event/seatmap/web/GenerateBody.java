package io.foyer.event.seatmap.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.editing.Edit;
import io.foyer.event.seatmap.house.HousePlan;
import io.foyer.event.seatmap.house.HouseShape;
import io.foyer.event.seatmap.house.NumberOrder;
import io.foyer.event.seatmap.house.StagePlace;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /venues/{id}/seat-maps/generate}. */
record GenerateBody(
        @NotNull HouseShape shape,
        @NotNull Integer seats,
        @Nullable @Min(0) Integer standing,
        @Nullable NumberOrder numbering,
        @Nullable @Min(HousePlan.MIN_BETWEEN_AISLES) @Max(HousePlan.MAX_BETWEEN_AISLES)
                Integer seatsBetweenAisles,
        @Nullable @DecimalMin("0") @Max(HousePlan.MAX_ACCESSIBLE_PERCENT) Double accessiblePercent,
        @Nullable StagePlace stage) {

    Edit<HousePlan> plan(int maxSeats, int maxStanding) {
        if (seats < shape.minSeats() || seats > maxSeats) {
            return new Edit.Invalid<>(
                    "seats", "must be %d to %d".formatted(shape.minSeats(), maxSeats));
        }
        if (standing != null && standing > maxStanding) {
            return new Edit.Invalid<>("standing", "must be 0 to " + maxStanding);
        }
        if (shape == HouseShape.THEATRE && stage != null) {
            return new Edit.Invalid<>("stage", "is for arenas and stadiums");
        }
        return new Edit.Done<>(
                new HousePlan(
                        shape,
                        seats,
                        requireNonNullElse(standing, 0),
                        requireNonNullElse(numbering, NumberOrder.ASCENDING),
                        requireNonNullElse(seatsBetweenAisles, HousePlan.DEFAULT_BETWEEN_AISLES),
                        requireNonNullElse(accessiblePercent, HousePlan.DEFAULT_ACCESSIBLE_PERCENT),
                        requireNonNullElse(stage, StagePlace.END)));
    }
}
