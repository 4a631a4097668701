package io.foyer.account.account;

import io.foyer.common.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts an admin looks for: those that match all that is there.
 *
 * @param email the whole address, however it is written
 * @param role one of the account's roles
 * @param prefix how the name or the address begins, in any case
 */
public record AccountFilter(@Nullable String email, @Nullable Role role, @Nullable String prefix) {}
