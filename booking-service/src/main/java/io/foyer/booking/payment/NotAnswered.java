package io.foyer.booking.payment;

/** That the provider gave no answer of use, which counts against it; a refusal does not. */
interface NotAnswered {}
