package io.foyer.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API behind the gateway, called as any client calls it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI base;

    public Api(URI gateway) {
        this(gateway, HttpClient.newBuilder());
    }

    private Api(URI gateway, HttpClient.Builder client) {
        this.base = gateway.resolve("/api/v1/");
        this.http = client.connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** The same, called from another address of this machine. */
    public Api from(InetAddress address) {
        return new Api(base.resolve("/"), HttpClient.newBuilder().localAddress(address));
    }

    public Reply get(String path, @Nullable String token) {
        return call("GET", path, token, null, Map.of());
    }

    public Reply post(String path, @Nullable String token, Object body) {
        return call("POST", path, token, body, Map.of());
    }

    public Reply put(String path, @Nullable String token, Object body) {
        return call("PUT", path, token, body, Map.of());
    }

    public Reply call(
            String method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return send(request.build());
    }

    /** Sends a body exactly as it is, such as a signed webhook. */
    public Reply raw(String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** A file, such as a picture. */
    public byte[] file(String path, String token) {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .build();
        var response = exchange(request);
        assertThat(response.statusCode()).as("%s", request).isEqualTo(200);
        return response.body();
    }

    public URI uri(String path) {
        return base.resolve(path);
    }

    private Reply send(HttpRequest request) {
        var response = exchange(request);
        return new Reply(
                request.method() + " " + request.uri(),
                response.statusCode(),
                json(response.body()),
                response.headers());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
