package io.foyer.gateway.identity;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whether what an address encodes is text. The services' servers answer bytes that are none in ways
 * of their own: by a page of HTML, or as a fault of ours.
 */
final class EncodedText {

    private EncodedText() {}

    /** Path and query both. */
    static boolean isIn(URI address) {
        return isText(address.getRawPath()) && isText(address.getRawQuery());
    }

    private static boolean isText(@Nullable String encoded) {
        if (encoded == null || encoded.indexOf('%') < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(encoded)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** An address is ASCII, and whatever follows a percent sign in it two hexadecimal digits. */
    private static byte[] bytes(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
