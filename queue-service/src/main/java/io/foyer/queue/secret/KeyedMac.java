package io.foyer.queue.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 with one key. Looking the algorithm up and taking the key in is done once; that would
 * take longer than most of what is computed.
 */
public final class KeyedMac {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac ready;

    public KeyedMac(byte[] key) {
        try {
            ready = Mac.getInstance(ALGORITHM);
            ready.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    /** A computation, or several, for the calling thread alone. */
    public Mac begin() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own HMAC can be cloned", e);
        }
    }
}
