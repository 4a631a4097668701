package io.foyer.common.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param stream the service's own stream, on which it answers that it has forgotten somebody
 */
@ConfigurationProperties("foyer.privacy")
record PrivacyProperties(String stream) {

    PrivacyProperties {
        if (stream == null || stream.isBlank()) {
            throw new IllegalArgumentException(
                    "A service that holds personal data sets foyer.privacy.stream, the stream on"
                            + " which it answers an erasure.");
        }
    }
}
