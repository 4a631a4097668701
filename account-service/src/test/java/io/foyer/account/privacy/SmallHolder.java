package io.foyer.account.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A small real HTTP server in place of a service that holds something about people. */
final class SmallHolder implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer answer = new Answer(200, "{}");
    private volatile @Nullable String authorization;

    SmallHolder() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/personal-data", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(int status, String body) {
        answer = new Answer(status, body);
    }

    /** Takes the question and says nothing. */
    void keepsSilent() {
        answer = new Answer(0, "");
    }

    /** Begins its answer and never ends it. */
    void tricklesOn() {
        answer = new Answer(-1, "{");
    }

    int asked() {
        return asked.get();
    }

    @Nullable String authorization() {
        return authorization;
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var said = answer;
        if (said.status == 0) {
            awaitClosing();
            return;
        }
        var bytes = said.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status < 0 ? 200 : said.status, 0);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        if (said.status < 0) {
            awaitClosing();
        }
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}
