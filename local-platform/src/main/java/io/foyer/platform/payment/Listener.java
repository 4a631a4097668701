package io.foyer.platform.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening socket, which can be closed for a while and opened again on the same port. */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 1024;

    static {
        // Without it every answer on a kept connection waits for the peer's delayed ACK, 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    /** Answers one exchange. */
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private final String host;
    private final Handler handler;
    private int port;
    private @Nullable HttpServer server;

    Listener(String host, int port, Handler handler) {
        this.host = host;
        this.port = port;
        this.handler = handler;
    }

    synchronized void open() {
        if (server != null) {
            return;
        }
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::answer);
            opened.start();
            port = opened.getAddress().getPort();
            server = opened;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The payment sandbox can't listen on " + host + ":" + port, e);
        }
    }

    synchronized int port() {
        return port;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            handler.handle(exchange);
        } catch (RuntimeException e) {
            LOG.error("A call failed", e);
            Http.send(exchange, Answer.of(Refusal.serverError()));
        }
    }

    /** Refuses connections until {@link #open}. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
