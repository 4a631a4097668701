package io.foyer.queue.proof;

import java.util.UUID;

/** Whoever wants a new place. */
public record Applicant(UUID showtimeId, UUID accountId) {}
