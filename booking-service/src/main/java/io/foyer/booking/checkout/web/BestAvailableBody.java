package io.foyer.booking.checkout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.foyer.booking.seating.BestAvailableWish;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The best seats that are free.
 *
 * @param sectionId absent for anywhere
 * @param priceMax most that one seat may cost with fee and tax, in minor units; absent for any
 *     price
 * @param accessible how many of the quantity are accessible seats; absent for none
 * @param split whether they may be apart when they cannot be had together; absent for no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Seats that the house chooses: the best that are free, side by side.")
record BestAvailableBody(
        @NotNull @Min(1) @Max(ReserveBody.MAX_SEATS) Integer quantity,
        @Schema(description = "Where they must be; absent for anywhere.") @Nullable UUID sectionId,
        @Schema(description = "Most that one seat may cost in all, in minor units.")
                @Nullable
                @Min(0)
                Long priceMax,
        @Schema(
                        description = "How many accessible seats are needed; true means one.",
                        oneOf = {Integer.class, Boolean.class})
                @Nullable
                @Valid
                AccessibleCount accessible,
        @Schema(description = "Whether they may be apart when they cannot be had together.")
                @Nullable Boolean split) {

    BestAvailableWish wish() {
        var needed = accessible == null ? 0 : accessible.count();
        ReserveBody.require(needed <= quantity, "More accessible seats are needed than seats.");
        return new BestAvailableWish(
                quantity,
                Optional.ofNullable(sectionId),
                priceMax == null ? OptionalLong.empty() : OptionalLong.of(priceMax),
                needed,
                Boolean.TRUE.equals(split));
    }
}
