package io.foyer.booking.hold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.redisson.api.RScript.ReturnType;

/** The Lua scripts; each is one step on the live map of one showtime. */
enum Script {
    HOLD(ReturnType.LIST),
    EXTEND(ReturnType.VALUE),
    RELEASE(ReturnType.VALUE),
    KEEP(ReturnType.VALUE),
    SELL(ReturnType.VALUE),
    FREE(ReturnType.VALUE),
    SWEEP(ReturnType.LONG),
    MEND(ReturnType.VALUE),
    RESTORE(ReturnType.LONG),
    LOAD(ReturnType.LONG);

    private final ReturnType answer;
    private final String text;
    private final String sha;

    Script(ReturnType answer) {
        this.answer = answer;
        this.text = resource("map") + resource(name().toLowerCase(Locale.ROOT));
        this.sha = sha1(text);
    }

    ReturnType answer() {
        return answer;
    }

    String text() {
        return text;
    }

    /** What EVALSHA calls it by. */
    String sha() {
        return sha;
    }

    private static String resource(String name) {
        try (var lua = Script.class.getResourceAsStream(name + ".lua")) {
            if (lua == null) {
                throw new IllegalStateException(name + ".lua is missing");
            }
            return new String(lua.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
