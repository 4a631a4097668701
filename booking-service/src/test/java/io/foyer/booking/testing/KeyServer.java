package io.foyer.booking.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Serves a key set, as queue-service does. */
public final class KeyServer {

    private final HttpServer server;
    private volatile boolean down;

    private KeyServer(String jwks) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var body = jwks.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        if (down) {
                            exchange.sendResponseHeaders(503, -1);
                            return;
                        }
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
    }

    static KeyServer start(String jwks) {
        return new KeyServer(jwks);
    }

    /** From now on nobody can read the keys. */
    public void goAway() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
    }

    void stop() {
        server.stop(0);
    }
}
