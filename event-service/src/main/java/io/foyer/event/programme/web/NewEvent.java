package io.foyer.event.programme.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.editing.ImageAddress;
import io.foyer.event.programme.Billing;
import io.foyer.event.programme.CancellationPolicy;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /events}. */
record NewEvent(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotNull EventCategory category,
        @NotNull UUID venueId,
        @Nullable @Size(max = 500) @ImageAddress String imageUrl,
        @Nullable @Valid CancellationPolicyBody cancellationPolicy,
        @Nullable @Size(max = MAX_PERFORMERS) List<@NotNull @Valid BillingBody> performers) {

    static final int MAX_PERFORMERS = 100;

    EventDetails details() {
        return new EventDetails(
                name, requireNonNullElse(description, ""), category, imageUrl, policy());
    }

    private CancellationPolicy policy() {
        return cancellationPolicy == null
                ? CancellationPolicy.USUAL
                : cancellationPolicy.applyTo(CancellationPolicy.USUAL);
    }

    List<Billing> bill() {
        return performers == null ? List.of() : BillingBody.bill(performers);
    }
}
