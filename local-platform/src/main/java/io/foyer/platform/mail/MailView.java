package io.foyer.platform.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Shows a sink's mails over HTTP. */
final class MailView implements AutoCloseable {

    private static final String ALL = "/messages";
    private static final String TO = "to=";
    private static final Pattern HTML = Pattern.compile("/messages/([^/]+)/html");
    private static final Pattern FILE = Pattern.compile("/messages/([^/]+)/attachments/(\\d{1,9})");

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
        server.createContext(ALL, this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What is sent back. */
    private record Shown(String type, byte[] bytes) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> show(exchange);
                case "DELETE" -> {
                    sink.clear();
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        Optional<Shown> found = find(exchange);
        if (found.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", found.get().type());
        // A mail may hold anything; a browser shall neither run nor load it.
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, found.get().bytes().length);
        exchange.getResponseBody().write(found.get().bytes());
    }

    private Optional<Shown> find(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        var file = FILE.matcher(path);
        if (file.matches()) {
            return mail(file.group(1))
                    .flatMap(mail -> at(mail.attachments(), file.group(2)))
                    .map(found -> new Shown(found.type(), found.bytes()));
        }
        var html = HTML.matcher(path);
        if (html.matches()) {
            return mail(html.group(1))
                    .flatMap(mail -> Optional.ofNullable(mail.html()))
                    .map(
                            page ->
                                    new Shown(
                                            "text/html; charset=UTF-8",
                                            page.getBytes(StandardCharsets.UTF_8)));
        }
        return path.equals(ALL)
                ? Optional.of(
                        new Shown("application/json", json.writeValueAsBytes(wanted(exchange))))
                : Optional.empty();
    }

    private List<SentMail> wanted(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith(TO)
                ? sink.mailsTo(
                        URLDecoder.decode(query.substring(TO.length()), StandardCharsets.UTF_8))
                : sink.mails();
    }

    private Optional<SentMail> mail(String encodedId) {
        String id = URLDecoder.decode(encodedId, StandardCharsets.UTF_8);
        return sink.mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private static Optional<SentFile> at(List<SentFile> files, String number) {
        int index = Integer.parseInt(number);
        return index < files.size() ? Optional.of(files.get(index)) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
