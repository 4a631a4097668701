package io.foyer.gateway.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file of the web client, ready to be sent.
 *
 * @param path below the folder of all of them, such as {@code assets/js/main.js}
 * @param plain its bytes
 * @param zipped the same, compressed once at the start and as well as gzip can
 */
record Asset(String path, MediaType type, byte[] plain, byte[] zipped) {

    static Asset of(String path, byte[] plain) {
        return new Asset(path, typeOf(path), plain, zip(plain));
    }

    /** The same file with another text. */
    Asset with(String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /**
     * Whether compressing makes it smaller; it does not for pictures that are compressed already.
     */
    boolean shrinks() {
        return zipped.length < plain.length;
    }

    private static MediaType typeOf(String path) {
        var type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().toLowerCase(Locale.ROOT).equals("text")
                ? new MediaType(type, StandardCharsets.UTF_8)
                : type;
    }

    private static byte[] zip(byte[] plain) {
        var zipped = new ByteArrayOutputStream(plain.length / 2);
        try (var out = new Best(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return zipped.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {

        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
