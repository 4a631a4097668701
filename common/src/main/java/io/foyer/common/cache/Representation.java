package io.foyer.common.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * A JSON answer built once and sent many times, plain and compressed, each with an entity tag of
 * its own. (Tomcat compresses nothing that has a strong tag, and would do it anew for everybody.)
 */
public final class Representation {

    private static final String GZIP = "gzip";

    /** Our JSON shrinks to less than this part of its size. */
    private static final int COMPRESSION = 5;

    private final long version;
    private final int size;
    private final String plainTag;
    private final String compressedTag;
    private volatile byte @Nullable [] plain;
    private volatile byte @Nullable [] compressed;

    private Representation(long version, int size, String tag) {
        this.version = version;
        this.size = size;
        this.plainTag = '"' + tag + '"';
        this.compressedTag = '"' + tag + "-gz\"";
    }

    /**
     * @param version what {@code If-Match} is compared with when this is edited
     */
    public static Representation of(byte[] json, long version) {
        return plain(json, version, version + "-" + digest(json));
    }

    /** Of something that nobody edits as a whole, such as a list. */
    public static Representation of(byte[] json) {
        return plain(json, 0, digest(json));
    }

    private static Representation plain(byte[] json, long version, String tag) {
        var answer = new Representation(version, json.length, tag);
        answer.plain = json;
        return answer;
    }

    /** What {@link #packed} made, on whatever instance. */
    public static Representation unpacked(byte[] packed) {
        var version = ByteBuffer.wrap(packed).getLong();
        // GZIP ends with the digest and the length of what it holds.
        var end = ByteBuffer.wrap(packed, packed.length - 2 * Integer.BYTES, 2 * Integer.BYTES);
        end.order(ByteOrder.LITTLE_ENDIAN);
        var tag = version + "-" + Long.toHexString(Integer.toUnsignedLong(end.getInt()));
        var answer = new Representation(version, end.getInt(), tag);
        answer.compressed = Arrays.copyOfRange(packed, Long.BYTES, packed.length);
        return answer;
    }

    /** All there is to it, compressed, for keeping elsewhere. */
    public byte[] packed() {
        var zipped = compressed();
        return ByteBuffer.allocate(Long.BYTES + zipped.length).putLong(version).put(zipped).array();
    }

    private static String digest(byte[] json) {
        var digest = new CRC32();
        digest.update(json);
        return Long.toHexString(digest.getValue());
    }

    /** About the bytes this keeps in memory, compressed form included. */
    public int weight() {
        return size + size / COMPRESSION;
    }

    /** The answer to a request: 304 when the client has it already, else the bytes it can read. */
    public ResponseEntity<byte[]> answer(NativeWebRequest request, CacheControl caching) {
        var headers = new HttpHeaders();
        headers.setCacheControl(caching);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var compress = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        headers.setETag(compress ? compressedTag : plainTag);
        if (known(request.getHeaderValues(HttpHeaders.IF_NONE_MATCH))) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (compress) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return new ResponseEntity<>(compress ? compressed() : plain(), headers, HttpStatus.OK);
    }

    private byte[] compressed() {
        var bytes = compressed;
        if (bytes == null) {
            bytes = compress(plain()); // Two at once make the same bytes.
            compressed = bytes;
        }
        return bytes;
    }

    private byte[] plain() {
        var bytes = plain;
        if (bytes == null) {
            bytes = decompress(compressed());
            plain = bytes;
        }
        return bytes;
    }

    private static byte[] decompress(byte[] zipped) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("What we compressed cannot be read", e);
        }
    }

    private boolean known(String @Nullable [] ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch)
                        .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(
                                tag ->
                                        tag.equals("*")
                                                || tag.equals(plainTag)
                                                || tag.equals(compressedTag));
    }

    private static boolean accepts(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && acceptEncoding.contains(GZIP)
                && !acceptEncoding.contains(GZIP + ";q=0");
    }

    private static byte[] compress(byte[] json) {
        var bytes = new ByteArrayOutputStream(json.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
