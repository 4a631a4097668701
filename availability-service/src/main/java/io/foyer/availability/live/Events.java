package io.foyer.availability.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foyer.availability.seatmap.Delta;
import java.io.ByteArrayOutputStream;
import java.time.Duration;

/** Server-sent events as bytes: built once, written to every viewer. */
final class Events {

    /** A comment: the browser ignores it, everything between sees a living connection. */
    static final byte[] HEARTBEAT = bytes(":\n\n");

    private Events() {}

    static byte[] delta(Delta delta) {
        return bytes("event:delta\nid:%d\ndata:%s\n\n".formatted(delta.version(), delta.pairs()));
    }

    static byte[] snapshot(long version, byte[] document) {
        var event = new ByteArrayOutputStream(document.length + 64);
        event.writeBytes(bytes("event:snapshot\nid:%d\ndata:".formatted(version)));
        event.writeBytes(document);
        event.writeBytes(bytes("\n\n"));
        return event.toByteArray();
    }

    static byte[] reconnectAfter(Duration wait) {
        return bytes("retry:%d\n\n".formatted(wait.toMillis()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
