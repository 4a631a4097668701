package io.foyer.booking.payment;

/** That the provider was not heard of, which counts against it; a refusal does not. */
interface NotAnswered {}
