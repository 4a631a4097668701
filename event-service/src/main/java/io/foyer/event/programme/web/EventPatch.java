package io.foyer.event.programme.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.editing.ImageAddress;
import io.foyer.event.editing.Words;
import io.foyer.event.programme.Billing;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /events/{id}}: what is absent stays as it is. */
record EventPatch(
        @Nullable
                @Size(max = 200)
                @Pattern(regexp = Words.NOT_BLANK, message = Words.NOT_BLANK_MESSAGE)
                String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable EventCategory category,
        @Nullable @Size(max = 500) @ImageAddress String imageUrl,
        @Nullable @Valid CancellationPolicyBody cancellationPolicy,
        @Nullable @Size(max = NewEvent.MAX_PERFORMERS)
                List<@NotNull @Valid BillingBody> performers) {

    EventDetails applyTo(EventDetails old) {
        return new EventDetails(
                requireNonNullElse(name, old.name()),
                requireNonNullElse(description, old.description()),
                requireNonNullElse(category, old.category()),
                imageUrl == null ? old.imageUrl() : imageUrl,
                cancellationPolicy == null
                        ? old.cancellationPolicy()
                        : cancellationPolicy.applyTo(old.cancellationPolicy()));
    }

    Optional<List<Billing>> bill() {
        return Optional.ofNullable(performers).map(BillingBody::bill);
    }
}
