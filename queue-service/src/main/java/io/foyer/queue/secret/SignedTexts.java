package io.foyer.queue.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Hands content out as a text and recognizes it when it comes back: base64url of the key's id (16
 * bytes), the content, and HMAC-SHA256 of purpose, id and content (32 bytes). No store is asked;
 * either way takes a microsecond.
 */
@Service
public class SignedTexts {

    private static final int ID_BYTES = 16;

    /** Of base64 that hold the key's id, and two bytes of the content. */
    private static final int ID_CHARACTERS = 24;

    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 1024;

    private final ServiceKeys keys;

    SignedTexts(ServiceKeys keys) {
        this.keys = keys;
    }

    /** A text without padding or characters that a header or URL would mind. */
    public String of(Purpose purpose, byte[] content) {
        var key = keys.signer();
        var text = ByteBuffer.allocate(ID_BYTES + content.length + MAC_BYTES);
        text.putLong(key.id().getMostSignificantBits()).putLong(key.id().getLeastSignificantBits());
        text.put(content);
        text.put(mac(key, purpose, text.array(), text.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.array());
    }

    /** The content, if the text was signed here for this purpose, by a key that still verifies. */
    public Optional<byte[]> read(Purpose purpose, String text) {
        return decoded(text)
                .filter(bytes -> bytes.length > ID_BYTES + MAC_BYTES)
                .flatMap(bytes -> verified(purpose, bytes));
    }

    /** Whether the key that signs now is that of a text which was {@linkplain #read read}. */
    public boolean isOfTheSigner(String text) {
        return decoded(text.substring(0, ID_CHARACTERS))
                .map(ByteBuffer::wrap)
                .map(start -> new UUID(start.getLong(), start.getLong()))
                .filter(keys.signer().id()::equals)
                .isPresent();
    }

    private Optional<byte[]> verified(Purpose purpose, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var end = bytes.length - MAC_BYTES;
        var mac = new byte[MAC_BYTES];
        buffer.get(end, mac);
        return keys.find(new UUID(buffer.getLong(), buffer.getLong()))
                .filter(key -> MessageDigest.isEqual(mac, mac(key, purpose, bytes, end)))
                .map(
                        key -> {
                            var content = new byte[end - ID_BYTES];
                            buffer.get(ID_BYTES, content);
                            return content;
                        });
    }

    private static Optional<byte[]> decoded(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] mac(ServiceKey key, Purpose purpose, byte[] bytes, int end) {
        var mac = key.mac().begin();
        mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        mac.update(bytes, 0, end);
        return mac.doFinal();
    }
}
