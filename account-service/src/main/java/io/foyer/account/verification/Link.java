package io.foyer.account.verification;

import io.foyer.account.account.EmailAddress;
import java.util.UUID;

/**
 * A link that was sent.
 *
 * @param email where to
 */
record Link(UUID accountId, LinkPurpose purpose, EmailAddress email) {}
