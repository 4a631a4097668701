package io.foyer.booking.checkout.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to pay; absent when the buyer's browser did that at the provider already. */
record ConfirmBody(@Nullable @Size(min = 1, max = 255) String paymentMethodId) {}
