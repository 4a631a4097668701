package io.foyer.account.credential;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account has another password now, so whoever knew the old one is to be logged out. Told within
 * the transaction that changed it.
 *
 * @param exceptSessionId the session that changed it and stays; absent when every session ends
 */
public record CredentialsChanged(UUID accountId, @Nullable UUID exceptSessionId) {}
