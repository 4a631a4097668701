package io.foyer.system.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The protocol of a Chromium that listens on a port: of its first page, and of its tabs. */
final class DevTools implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final Gson gson = new Gson();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final String address;
    private final String tab;
    private final WebSocket socket;
    private int last;

    DevTools(String port) {
        address = "http://127.0.0.1:" + port + "/json/";
        var page = firstPage();
        tab = page.get("id").getAsString();
        var live = URI.create(page.get("webSocketDebuggerUrl").getAsString());
        socket = http.newWebSocketBuilder().buildAsync(live, new Answers()).join();
    }

    /** What the page answers to a command; fails after twenty seconds without. */
    JsonObject send(String method, Map<String, ?> parameters) {
        var id = ++last;
        var answer = new CompletableFuture<JsonObject>();
        asked.put(id, answer);
        var command = Map.of("id", id, "method", method, "params", parameters);
        socket.sendText(gson.toJson(command), true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Has somebody look at another tab than the page. */
    void lookAway() {
        call("PUT", "new?about:blank");
    }

    void lookBack() {
        call("GET", "activate/" + tab);
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private JsonObject firstPage() {
        for (var each : gson.fromJson(call("GET", "list"), JsonArray.class)) {
            if (each.getAsJsonObject().get("type").getAsString().equals("page")) {
                return each.getAsJsonObject();
            }
        }
        throw new IllegalStateException("Chromium shows no page");
    }

    private String call(String method, String what) {
        var request = HttpRequest.newBuilder(URI.create(address + what));
        try {
            return http.send(
                            request.method(method, BodyPublishers.noBody()).build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                heard(gson.fromJson(text.toString(), JsonObject.class));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void heard(JsonObject message) {
            var answer = message.has("id") ? asked.remove(message.get("id").getAsInt()) : null;
            if (answer == null) {
                return;
            }
            if (message.has("error")) {
                answer.completeExceptionally(new AssertionError(message.get("error").toString()));
            } else {
                answer.complete(message.getAsJsonObject("result"));
            }
        }
    }
}
