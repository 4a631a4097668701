package io.foyer.gateway.alias.purchase;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Which showtime a ticket is for, as event-service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SoldShowtime(UUID id, UUID eventId, UUID venueId) {}
