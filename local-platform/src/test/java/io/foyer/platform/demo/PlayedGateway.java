package io.foyer.platform.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays the gateway as far as loading the demo needs it: keeps what is posted, and lists it. */
final class PlayedGateway implements AutoCloseable {

    private static final String ORGANIZER = UUID.randomUUID().toString();

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, List<ObjectNode>> kept = new HashMap<>();
    private final Map<String, Boolean> published = new HashMap<>();
    private final Set<String> verified = new HashSet<>();
    private String present = "";
    private final AtomicInteger slowDowns = new AtomicInteger();
    private final HttpServer server;

    PlayedGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next calls are told to come back in a second. */
    void askToSlowDown(int times) {
        slowDowns.set(times);
    }

    /** How many calls began so, such as {@code POST /events}. */
    long calls(String beginning) {
        return calls.stream().filter(call -> call.startsWith(beginning)).count();
    }

    synchronized List<ObjectNode> kept(String kind) {
        return List.copyOf(kept.getOrDefault(kind, List.of()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath().substring("/api/v1".length());
            String query = exchange.getRequestURI().getRawQuery();
            calls.add(exchange.getRequestMethod() + " " + path);
            if (slowDowns.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(429, -1);
                return;
            }
            JsonNode sent =
                    body.length == 0
                            ? Programme.JSON.createObjectNode()
                            : Programme.JSON.readTree(body);
            JsonNode answer =
                    play(exchange.getRequestMethod(), path, query == null ? "" : query, sent);
            byte[] bytes = Programme.JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(answer.path("status").asInt(200), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized JsonNode play(String method, String path, String query, JsonNode sent) {
        String[] parts = path.split("/", -1);
        String kind = parts[parts.length - 1];
        return switch (method + " " + kind) {
            case "POST accounts" -> signUp(sent);
            case "POST login" -> logIn(sent);
            case "GET me" ->
                    Programme.JSON
                            .createObjectNode()
                            .put("id", ORGANIZER)
                            .put("emailVerified", verified.contains(present));
            case "POST email-verification" -> {
                verified.add(sent.path("token").asString());
                yield Programme.JSON.createObjectNode();
            }
            case "POST venues", "POST performers", "POST events" -> keep(kind, sent);
            case "POST showtimes" -> keep(kind, named(parts[2], sent));
            case "POST publish" -> {
                published.put(parts[2], true);
                yield Programme.JSON.createObjectNode();
            }
            case "GET sections" ->
                    list(published.containsKey(parts[2]) ? List.of(sent) : List.of());
            case "GET venues", "GET performers" -> list(kept(kind).stream().toList(), query);
            case "GET showtimes" -> list(onSale(query));
            default -> Programme.JSON.createObjectNode();
        };
    }

    /** A known address is answered as a new one, which is what tells nobody who has an account. */
    private JsonNode signUp(JsonNode sent) {
        return isKnown(sent) ? Programme.JSON.createObjectNode() : keep("accounts", sent);
    }

    private JsonNode logIn(JsonNode sent) {
        present = secretOf(sent.path("email").asString());
        return isKnown(sent)
                ? Programme.JSON.createObjectNode().put("accessToken", "token")
                : Programme.JSON.createObjectNode().put("status", 401);
    }

    private boolean isKnown(JsonNode sent) {
        return kept("accounts").stream()
                .anyMatch(known -> known.path("email").equals(sent.path("email")));
    }

    /** The mails of an account: one with the link that confirms its address. */
    List<String> textsTo(String address) {
        return List.of("Confirm: http://localhost/account/verify#token=" + secretOf(address));
    }

    private static String secretOf(String address) {
        return address.replaceAll("[^a-z]", "-");
    }

    private ObjectNode keep(String kind, JsonNode sent) {
        ObjectNode row = ((ObjectNode) sent).deepCopy();
        row.put("id", UUID.randomUUID().toString());
        kept.computeIfAbsent(kind, _ -> new CopyOnWriteArrayList<>()).add(row);
        return row;
    }

    private JsonNode named(String eventId, JsonNode sent) {
        String name =
                kept("events").stream()
                        .filter(event -> event.path("id").asString().equals(eventId))
                        .findFirst()
                        .orElseThrow()
                        .path("name")
                        .asString();
        return ((ObjectNode) sent)
                .put("eventName", name)
                .put("eventId", eventId)
                .put("organizerId", ORGANIZER);
    }

    /** Published showtimes; a day either way, since the day is the venue's. */
    private List<? extends JsonNode> onSale(String query) {
        return query.contains("page=0")
                ? kept("showtimes").stream()
                        .filter(row -> published.containsKey(row.path("eventId").asString()))
                        .toList()
                : List.of();
    }

    private static JsonNode list(List<? extends JsonNode> rows, String query) {
        String last = query.substring(query.lastIndexOf('=') + 1);
        String wanted = URLDecoder.decode(last, StandardCharsets.UTF_8);
        return list(
                rows.stream()
                        .filter(
                                row ->
                                        row.path("name").asString("").equals(wanted)
                                                || row.path("city").asString("").equals(wanted))
                        .toList());
    }

    private static JsonNode list(List<? extends JsonNode> rows) {
        ObjectNode page = Programme.JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        rows.forEach(items::add);
        return page;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
