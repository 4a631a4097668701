package io.foyer.event.programme;

import java.util.UUID;

/** Published within the transaction that deleted an event. */
public record EventDeleted(UUID eventId) {}
