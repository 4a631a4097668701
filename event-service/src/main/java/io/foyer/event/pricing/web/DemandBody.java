package io.foyer.event.pricing.web;

import io.foyer.event.pricing.DemandRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a price follows demand; each rule is about sales or about days. */
record DemandBody(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid RuleBody> rules,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("500")
                @Digits(integer = 3, fraction = 4)
                BigDecimal stepPercent,
        @NotNull @Min(60) @Max(604_800) Integer coolDownSeconds) {

    record RuleBody(
            @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
                    BigDecimal soldShare,
            @Nullable @Min(0) @Max(3_650) Integer daysToShow,
            @NotNull @DecimalMin("-90") @DecimalMax("500") @Digits(integer = 3, fraction = 4)
                    BigDecimal percent) {}

    DemandRules wish() {
        return new DemandRules(
                rules.stream()
                        .map(
                                rule ->
                                        new DemandRules.Rule(
                                                rule.soldShare, rule.daysToShow, rule.percent))
                        .toList(),
                stepPercent,
                coolDownSeconds);
    }
}
