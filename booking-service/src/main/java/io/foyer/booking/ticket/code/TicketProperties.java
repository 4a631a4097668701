package io.foyer.booking.ticket.code;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tickets are signed with. The defaults stand in the open, so they are refused where tickets
 * are real. {@code openssl genpkey -algorithm ed25519} makes a pair.
 *
 * @param signingKey Ed25519, PKCS #8 in base64
 * @param verificationKeys Ed25519, X.509 in base64: the one of the signing key, and of earlier ones
 */
@ConfigurationProperties("foyer.ticket")
record TicketProperties(
        @DefaultValue(DEMO_SIGNING_KEY) String signingKey,
        @DefaultValue(DEMO_VERIFICATION_KEY) List<String> verificationKeys) {

    static final String DEMO_SIGNING_KEY =
            "MC4CAQAwBQYDK2VwBCIEII4m2OQ9VJ9X0BSPax66vmnAy7Q1TrvqnHu8kQZZSvVO";
    static final String DEMO_VERIFICATION_KEY =
            "MCowBQYDK2VwAyEApACfFOfLGafb/m0GyYHj3aot/uYJ5MY0J/2GpShiA+0=";

    boolean usesDemoKeys() {
        return signingKey.equals(DEMO_SIGNING_KEY)
                || verificationKeys.contains(DEMO_VERIFICATION_KEY);
    }

    @Override
    public String toString() {
        return "TicketProperties[verificationKeys=%s]".formatted(verificationKeys);
    }
}
