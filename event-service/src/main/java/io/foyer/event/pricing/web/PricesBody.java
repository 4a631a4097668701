package io.foyer.event.pricing.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.foyer.event.pricing.AmountWish;
import io.foyer.event.pricing.TierWish;
import io.foyer.event.pricing.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /showtimes/{id}/prices}. */
record PricesBody(@NotEmpty List<@NotNull @Valid TierBody> tiers) {

    List<TierWish> wishes() {
        return tiers.stream().map(TierBody::wish).toList();
    }

    /**
     * A tier; sections by id, by name, or both.
     *
     * @param price the base price; {@code base}, as answers call it, does as well
     */
    record TierBody(
            @NotBlank @Size(max = 80) String name,
            @Nullable List<@NotNull UUID> sectionIds,
            @Nullable List<@NotNull String> sectionNames,
            @Nullable List<@NotNull @Valid SeatsBody> seats,
            @JsonAlias("base") @NotNull @Valid AmountBody price,
            @Nullable @Valid AmountBody serviceFee,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
                    BigDecimal taxPercent,
            @Nullable @Valid AmountBody floor,
            @Nullable @Valid AmountBody ceiling,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable @Valid DemandBody demand) {

        TierWish wish() {
            return new TierWish(
                    name,
                    requireNonNullElse(sectionIds, List.of()),
                    requireNonNullElse(sectionNames, List.of()),
                    seats == null ? List.of() : seats.stream().map(SeatsBody::wish).toList(),
                    new AmountWish(price.amount, price.currency),
                    amount(serviceFee),
                    requireNonNullElse(taxPercent, BigDecimal.ZERO),
                    amount(floor),
                    amount(ceiling),
                    new Validity(validFrom, validTo),
                    demand == null ? null : demand.wish());
        }

        private static @Nullable AmountWish amount(@Nullable AmountBody body) {
            return body == null ? null : new AmountWish(body.amount, body.currency);
        }
    }

    /** An amount, which need not be one: what is wrong with it is told with its field. */
    record AmountBody(@NotNull BigDecimal amount, @NotNull @Size(max = 3) String currency) {}
}
