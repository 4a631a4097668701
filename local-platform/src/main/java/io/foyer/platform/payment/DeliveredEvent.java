package io.foyer.platform.payment;

/** Marks an event whose delivery has ended, so that a restart does not send it again. */
record DeliveredEvent(String id, boolean accepted) implements Stored {}
