package io.foyer.booking.payment;

import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What payment details are sealed with. The default stands in the open, so it is refused where
 * payments are real; {@code openssl rand -base64 32} makes a key.
 *
 * @param encryptionKeys 32 bytes each, in base64. The first one seals, all of them open: put a new
 *     one in front and keep the others for as long as something sealed with them is there
 */
@ConfigurationProperties("foyer.payment.seal")
record SealProperties(@DefaultValue(DEMO_KEY) List<String> encryptionKeys) {

    static final String DEMO_KEY = "Zm95ZXItZGVtby1wYXltZW50LWtleS0wMDAwMDAwMDA=";
    private static final int KEY_BYTES = 32;

    SealProperties {
        encryptionKeys = List.copyOf(encryptionKeys);
        if (encryptionKeys.isEmpty()
                || encryptionKeys.stream()
                        .anyMatch(key -> Base64.getDecoder().decode(key).length != KEY_BYTES)) {
            throw new IllegalArgumentException(
                    "FOYER_PAYMENT_ENCRYPTION_KEY must be 32 bytes in base64, such as `openssl rand"
                            + " -base64 32` prints, or several of them separated by commas.");
        }
    }

    List<byte[]> keys() {
        return encryptionKeys.stream().map(Base64.getDecoder()::decode).toList();
    }

    boolean usesDemoKey() {
        return encryptionKeys.contains(DEMO_KEY);
    }

    @Override
    public String toString() {
        return "SealProperties[%d keys]".formatted(encryptionKeys.size());
    }
}
