package io.foyer.common.privacy;

import java.util.UUID;

/**
 * account-service's message that an account is gone and every service forgets the person.
 *
 * @param erasureId which erasure to answer
 */
public record AccountErased(UUID erasureId, UUID accountId) {}
