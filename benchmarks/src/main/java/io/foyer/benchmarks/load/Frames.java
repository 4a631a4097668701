package io.foyer.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What one client reads of a WebSocket, byte by byte: the answer to the handshake, then frames as a
 * server sends them, whole and unmasked.
 */
final class Frames {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int TWO_BYTES = 126;
    private static final int LARGEST = 64 * 1024;

    private static final String SWITCHED = "HTTP/1.1 101";

    private enum Part {
        HEAD,
        KIND,
        LENGTH,
        LONGER,
        LONGEST,
        PAYLOAD,
        REFUSED
    }

    private final Sink sink;
    private Part part = Part.HEAD;
    private final StringBuilder status = new StringBuilder();
    private int matched;
    private int kind;
    private int length;
    private ByteBuffer payload = ByteBuffer.allocate(0);

    /** Whoever wants to know. */
    interface Sink {

        void opened();

        /** The handshake was answered otherwise; what follows are no frames. */
        void refused(String status);

        void text(String text);

        void pinged();

        void closed();
    }

    Frames(Sink sink) {
        this.sink = sink;
    }

    void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (part == Part.PAYLOAD) {
                fill(bytes);
            } else {
                step(bytes.get());
            }
        }
    }

    private void step(byte next) {
        switch (part) {
            case HEAD -> head(next);
            case KIND -> {
                kind = next & 0x0F;
                part = Part.LENGTH;
            }
            case LENGTH -> {
                length = next & 0x7F;
                if (length > TWO_BYTES) {
                    throw new IllegalStateException("A frame of more than 64 KB");
                }
                if (length == TWO_BYTES) {
                    part = Part.LONGER;
                } else {
                    begin();
                }
            }
            case LONGER -> {
                length = (next & 0xFF) << 8;
                part = Part.LONGEST;
            }
            case LONGEST -> {
                length |= next & 0xFF;
                begin();
            }
            case REFUSED -> {
                // A problem document, which nobody reads.
            }
            case PAYLOAD -> throw new IllegalStateException();
        }
    }

    private void head(byte next) {
        if (status.length() < SWITCHED.length()) {
            status.append((char) next);
        }
        matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        if (matched == 4) {
            answered();
        }
    }

    private void answered() {
        if (status.toString().equals(SWITCHED)) {
            part = Part.KIND;
            sink.opened();
        } else {
            part = Part.REFUSED;
            sink.refused(status.toString());
        }
    }

    private void begin() {
        payload = ByteBuffer.allocate(Math.min(length, LARGEST));
        part = Part.PAYLOAD;
        endIfWhole();
    }

    private void fill(ByteBuffer bytes) {
        var count = Math.min(bytes.remaining(), payload.remaining());
        payload.put(bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        endIfWhole();
    }

    private void endIfWhole() {
        if (payload.hasRemaining()) {
            return;
        }
        part = Part.KIND;
        switch (kind) {
            case TEXT -> sink.text(new String(payload.array(), StandardCharsets.UTF_8));
            case PING -> sink.pinged();
            case CLOSE -> sink.closed();
            default -> throw new IllegalStateException("A frame of kind " + kind);
        }
    }
}
