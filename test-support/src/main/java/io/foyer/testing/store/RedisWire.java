package io.foyer.testing.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Redis' own protocol, as far as a fixture needs it: a command and its answer, as text. */
final class RedisWire implements AutoCloseable {

    private static final int LIMIT_MILLIS = 10_000;

    private final Socket socket = new Socket();
    private final InputStream answers;

    RedisWire(URI redis) throws IOException {
        socket.connect(new InetSocketAddress(redis.getHost(), redis.getPort()), LIMIT_MILLIS);
        socket.setSoTimeout(LIMIT_MILLIS);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** The answer as one text. Fails when the answer is an error. */
    String ask(List<String> command) throws IOException {
        return String.valueOf(askForAny(command));
    }

    /** The answer as a list of texts. */
    List<String> askForAll(List<String> command) throws IOException {
        return askForAny(command) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private @Nullable Object askForAny(List<String> command) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("*" + command.size() + "\r\n"));
        for (String word : command) {
            bytes.writeBytes(ascii("$" + word.length() + "\r\n" + word + "\r\n"));
        }
        socket.getOutputStream().write(bytes.toByteArray());
        return answer();
    }

    private @Nullable Object answer() throws IOException {
        int kind = answers.read();
        String rest = line();
        return switch (kind) {
            case '+', ':' -> rest;
            case '$' -> text(Integer.parseInt(rest));
            case '*' -> list(Integer.parseInt(rest));
            case '-' -> throw new IOException("Redis refused: " + rest);
            default -> throw new EOFException("Redis hung up");
        };
    }

    private @Nullable String text(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] bytes = answers.readNBytes(length);
        line();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<@Nullable Object> list(int length) throws IOException {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            all.add(answer());
        }
        return all;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int each = answers.read(); each != '\r'; each = answers.read()) {
            if (each < 0) {
                throw new EOFException("Redis hung up");
            }
            line.append((char) each);
        }
        answers.read(); // the line feed
        return line.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
