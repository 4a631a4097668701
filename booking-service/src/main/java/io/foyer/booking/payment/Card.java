package io.foyer.booking.payment;

/** All that is ever known here about a card. */
public record Card(String brand, String last4) {}
