package io.foyer.common.privacy;

import java.util.UUID;

/**
 * A service's answer to {@link AccountErased}, on its own stream: nothing here names the person any
 * more.
 *
 * @param service which one answers, by its {@code spring.application.name}
 */
public record PersonalDataErased(UUID erasureId, UUID accountId, String service) {}
