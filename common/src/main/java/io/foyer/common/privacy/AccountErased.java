package io.foyer.common.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * account-service's message that an account is gone and every service forgets the person.
 *
 * @param erasureId which erasure to answer
 * @param emailSha256 finds what is known by the address alone; see {@link Person}
 */
public record AccountErased(UUID erasureId, UUID accountId, @Nullable String emailSha256) {

    Person person() {
        return new Person(accountId, emailSha256);
    }
}
