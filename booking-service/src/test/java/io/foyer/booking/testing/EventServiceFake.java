package io.foyer.booking.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** An event-service over HTTP that publishes what a test says, with more fields than are read. */
public final class EventServiceFake {

    private static final String SHOWTIMES = "/api/v1/showtimes/";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private volatile boolean down;

    private EventServiceFake(HttpServer server) {
        this.server = server;
    }

    static EventServiceFake start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new EventServiceFake(server);
            server.createContext("/", fake::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        server.stop(0);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Publishes the showtime with one price tier.
     *
     * @param price of a seat, in minor units; the fee is a tenth of it, the tax 8.5 %
     */
    public ShowtimeOnSale publish(ShowtimeOnSale showtime, long version, long price) {
        documents.put(
                SHOWTIMES + showtime.id(), json.writeValueAsString(document(showtime, version)));
        documents.put(
                SHOWTIMES + showtime.id() + "/seat-map",
                json.writeValueAsString(MapDocuments.seatMap(showtime)));
        publishPrices(showtime.id(), MapDocuments.prices(showtime, price));
        return showtime;
    }

    /** Publishes other tiers, each as event-service shows it. */
    public void publishPrices(UUID showtimeId, List<Map<String, Object>> tiers) {
        documents.put(
                SHOWTIMES + showtimeId + "/prices",
                json.writeValueAsString(
                        Map.of("showtimeId", showtimeId.toString(), "version", 1, "tiers", tiers)));
    }

    /** A tier for painted seats, at a price without fee and tax. */
    public static Map<String, Object> tier(UUID id, long price, int from, int to) {
        var tier = new HashMap<String, Object>();
        tier.put("id", id.toString());
        tier.put("name", id.toString());
        tier.put("sectionIds", List.of());
        tier.put("seats", List.of(Map.of("from", from, "to", to)));
        tier.put("places", 1 + to - from);
        tier.put("forSale", true);
        tier.put("base", money(price, "EUR"));
        tier.put("current", money(price, "EUR"));
        tier.put("serviceFee", money(0, "EUR"));
        tier.put("taxPercent", "0");
        tier.put("total", money(price, "EUR"));
        tier.put("lastUpdatedAt", "2026-01-01T00:00:00Z");
        return tier;
    }

    public void withdraw(UUID showtimeId) {
        documents.keySet().removeIf(path -> path.contains(showtimeId.toString()));
    }

    /** From now on every answer is a 503, until told otherwise. */
    public void setDown(boolean down) {
        this.down = down;
    }

    /** How often the showtime itself was asked for. */
    public int requests(UUID showtimeId) {
        return requests.getOrDefault(SHOWTIMES + showtimeId, new AtomicInteger()).get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        requests.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            var document = down ? null : documents.get(path);
            if (document == null) {
                exchange.sendResponseHeaders(down ? 503 : 404, -1);
                return;
            }
            var body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, Object> document(ShowtimeOnSale showtime, long version) {
        var document = new HashMap<String, Object>();
        document.put("id", showtime.id().toString());
        document.put("number", showtime.number());
        document.put("eventId", showtime.eventId().toString());
        document.put("eventName", showtime.eventName());
        document.put("organizerId", showtime.organizerId().toString());
        document.put("category", "THEATRE");
        document.put("venue", venue(showtime));
        showtime.visit()
                .doorsOpenAt()
                .ifPresent(opens -> document.put("doorsOpenAt", opens.toString()));
        showtime.visit().endsAt().ifPresent(ends -> document.put("endsAt", ends.toString()));
        document.put("startsAt", showtime.startsAt().toString());
        document.put("onSaleFrom", showtime.onSaleFrom().toString());
        document.put("onSaleUntil", showtime.onSaleUntil().toString());
        document.put("holdSeconds", showtime.holdTime().toSeconds());
        document.put("seatsPerBuyer", showtime.seatsPerBuyer());
        document.put("singleSeats", showtime.singleSeats().name());
        document.put("status", showtime.status().name());
        document.put("cancellationPolicy", showtime.cancellationPolicy());
        document.put("seatMapVersion", 1);
        document.put("waitingRoom", Map.of("enabled", showtime.waitingRoom()));
        document.put("counters", Map.of("total", 0, "free", 0, "held", 0, "sold", 0));
        document.put("version", version);
        return document;
    }

    private static Map<String, Object> venue(ShowtimeOnSale showtime) {
        return Map.of(
                "id", showtime.venueId().toString(),
                "name", showtime.venueName(),
                "address", showtime.visit().address().orElse(""),
                "city", showtime.venueCity(),
                "country", "GB",
                "timeZone", showtime.visit().timeZone().getId());
    }

    static Map<String, Object> money(long amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
