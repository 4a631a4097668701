package io.foyer.platform.payment;

import org.jspecify.annotations.Nullable;

/** What went wrong with the last card: shown as {@code last_payment_error}. */
record CardProblem(Decline decline, String paymentMethod, @Nullable String charge) {}
