package io.foyer.common.messaging;

import java.util.UUID;

/**
 * Something that happened in one service and that others care about.
 *
 * @param id the same at every delivery; what consumers deduplicate by
 * @param type what happened, such as {@code BookingConfirmed}
 * @param payload a JSON object; a consumer reads the fields it needs into a record of its own and
 *     ignores the rest
 */
public record Message(UUID id, String type, String payload) {}
