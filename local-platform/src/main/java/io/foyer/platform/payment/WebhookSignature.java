package io.foyer.platform.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stripe's scheme: {@code t=<seconds>,v1=<hex HMAC-SHA256 of "t.payload">}, one v1 per secret. */
final class WebhookSignature {

    private WebhookSignature() {}

    static String header(String payload, long second, List<String> secrets) {
        StringBuilder header = new StringBuilder("t=").append(second);
        for (String secret : secrets) {
            header.append(",v1=").append(sign(second + "." + payload, secret));
        }
        return header.toString();
    }

    private static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
