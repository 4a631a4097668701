package io.foyer.platform.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Shows a sink's mails over HTTP. */
final class MailView implements AutoCloseable {

    private static final String TO = "to=";

    private final MailSink sink;
    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();

    MailView(MailSink sink, String host, int port) {
        this.sink = sink;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/messages", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> send(exchange, wanted(exchange));
                case "DELETE" -> {
                    sink.clear();
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private List<SentMail> wanted(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith(TO)
                ? sink.mailsTo(
                        URLDecoder.decode(query.substring(TO.length()), StandardCharsets.UTF_8))
                : sink.mails();
    }

    private void send(HttpExchange exchange, List<SentMail> mails) throws IOException {
        byte[] body = json.writeValueAsBytes(mails);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
