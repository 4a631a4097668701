package io.foyer.testing.store;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The one thing the holder asks of Redis. */
final class RedisDatabase {

    private static final int LIMIT_MILLIS = 10_000;
    private static final String BOTH_DONE = "+OK\r\n+OK\r\n";

    private RedisDatabase() {}

    static void empty(URI uri) throws IOException {
        String commands = "SELECT %s\r\nFLUSHDB\r\n".formatted(uri.getPath().substring(1));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(BOTH_DONE.length());
            if (!new String(answer, StandardCharsets.US_ASCII).equals(BOTH_DONE)) {
                throw new IOException("Redis did not empty " + uri);
            }
        }
    }
}
