package io.foyer.benchmarks.scene;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests as they go over the wire. */
public final class Requests {

    private Requests() {}

    public static byte[] get(String path, String token) {
        var authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return bytes(
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
                        + authorization
                        + "\r\n");
    }

    /**
     * A read with headers of its own.
     *
     * @param headers each with its line's end
     */
    public static byte[] getWith(String path, String headers) {
        return bytes(
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
                        + headers
                        + "\r\n");
    }

    public static byte[] post(String path, String token, String headers, String json) {
        return bytes(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                        + headers
                        + "Content-Type: application/json\r\nContent-Length: "
                        + json.length()
                        + "\r\n\r\n"
                        + json);
    }

    /** A request that came in, as it would come in again. */
    static byte[] again(HttpExchange exchange, byte[] body) {
        var head = new StringBuilder();
        head.append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (Recorder.isPassedOn(name)) {
                                head.append(name).append(": ").append(values.getFirst());
                                head.append("\r\n");
                            }
                        });
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(bytes(head.toString()));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** A Redis command. */
    public static byte[] redis(List<String> words) {
        var command = new ByteArrayOutputStream();
        command.writeBytes(bytes("*" + words.size() + "\r\n"));
        for (var word : words) {
            var value = word.getBytes(StandardCharsets.UTF_8);
            command.writeBytes(bytes("$" + value.length + "\r\n"));
            command.writeBytes(value);
            command.writeBytes(bytes("\r\n"));
        }
        return command.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
