package io.foyer.common.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.redisson.api.RScript.ReturnType;

/**
 * A Lua script: one step in Redis that nothing comes between. Runs on Redis 6.2 to 8.
 *
 * @param sha what EVALSHA calls it by
 */
public record LuaScript(String text, String sha, ReturnType answer) {

    /** Reads the script that lies beside a class. */
    public static LuaScript of(Class<?> beside, String name, ReturnType answer) {
        try (var lua = beside.getResourceAsStream(name)) {
            if (lua == null) {
                throw new IllegalStateException(name + " is missing");
            }
            var bytes = lua.readAllBytes();
            return new LuaScript(new String(bytes, StandardCharsets.UTF_8), sha1(bytes), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of an answer that is text. */
    public static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    /** An argument: bytes as they are, anything else as text. */
    static byte[] argument(Object value) {
        return value instanceof byte[] bytes
                ? bytes
                : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha1(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
