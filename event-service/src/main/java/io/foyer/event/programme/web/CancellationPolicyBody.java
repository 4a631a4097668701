package io.foyer.event.programme.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.programme.CancellationPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A cancellation policy as it is set: what is absent stays as it is. */
record CancellationPolicyBody(
        @Nullable Boolean cancellable,
        @Nullable @Min(0) @Max(CancellationPolicy.LONGEST_DEADLINE) Integer deadlineHours,
        @Nullable Boolean keepsServiceFee,
        @Nullable @Min(0) @Max(100) Integer keptPercent) {

    CancellationPolicy applyTo(CancellationPolicy old) {
        return new CancellationPolicy(
                requireNonNullElse(cancellable, old.cancellable()),
                requireNonNullElse(deadlineHours, old.deadlineHours()),
                requireNonNullElse(keepsServiceFee, old.keepsServiceFee()),
                requireNonNullElse(keptPercent, old.keptPercent()));
    }
}
