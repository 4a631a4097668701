package io.foyer.booking.ticket.transfer.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Body of an offer: to whom; blanks around the address are nobody's. */
record OfferBody(@NotBlank @Email @Size(max = 254) String email) {

    @SuppressWarnings("NullAway") // the binder leaves what is absent null; validation refuses it
    OfferBody(@Nullable String email) {
        this.email = email == null ? null : email.strip();
    }
}
