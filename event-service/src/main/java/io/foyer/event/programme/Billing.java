package io.foyer.event.programme;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A performer on an event's bill. */
@Embeddable
public record Billing(UUID performerId, boolean headliner) {}
