package io.foyer.queue.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A provider's {@code siteverify}: takes each response that it gave out once. */
final class ProofProvider implements AutoCloseable {

    static final String SECRET = "known to us two";
    static final String SITE_KEY = "our-site";

    private final HttpServer server;
    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private volatile int status = 200;
    private volatile CountDownLatch answers = new CountDownLatch(0);

    ProofProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/siteverify", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create(
                "http://127.0.0.1:%d/siteverify".formatted(server.getAddress().getPort()));
    }

    /** What the provider's script gives to somebody it takes for a person. */
    String response() {
        var response = UUID.randomUUID().toString();
        given.add(response);
        return response;
    }

    void answerWith(int answered) {
        status = answered;
    }

    /** Nothing is answered until the result is counted down. */
    CountDownLatch hang() {
        answers = new CountDownLatch(1);
        return answers;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = form(exchange);
            answers.await();
            var success =
                    SECRET.equals(form.get("secret"))
                            && SITE_KEY.equals(form.get("sitekey"))
                            && given.remove(form.getOrDefault("response", ""));
            var body =
                    "{\"success\": %s, \"hostname\": \"localhost\", \"error-codes\": []}"
                            .formatted(success)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(
                        Collectors.toMap(
                                field -> field[0],
                                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        answers.countDown();
        server.stop(0);
    }
}
