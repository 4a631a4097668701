package io.foyer.account.account;

import org.jspecify.annotations.Nullable;

/**
 * What a person changes of their own account. An absent field stays as it is.
 *
 * @param phone an empty text takes the number away
 */
public record ProfileChange(@Nullable String name, @Nullable String phone) {}
