package io.foyer.system.client;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody looking at the live seat map: applies the deltas as they arrive. */
public final class LiveMap implements AutoCloseable {

    private static final Pattern CHANGE = Pattern.compile("(\\d+)(?:-(\\d+))?:([0-3])");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Integer, Integer> changed = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> stream;
    private final Thread reader;

    private LiveMap(HttpRequest request) throws IOException, InterruptedException {
        this.stream = http.send(request, BodyHandlers.ofLines());
        this.reader = Thread.ofVirtual().start(() -> stream.body().forEach(this::apply));
    }

    public static LiveMap watch(Api api, String showtimeId) {
        var request =
                HttpRequest.newBuilder(api.uri("showtimes/" + showtimeId + "/availability/stream"))
                        .header("Accept", "text/event-stream")
                        .build();
        try {
            return new LiveMap(request);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot watch " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the map shows both seats, named by ordinal, in these states. */
    public void shows(int firstSeat, int firstState, int secondSeat, int secondState) {
        await("seats %d and %d on the live map".formatted(firstSeat, secondSeat))
                .atMost(PATIENCE)
                .until(
                        () ->
                                Integer.valueOf(firstState).equals(changed.get(firstSeat))
                                        && Integer.valueOf(secondState)
                                                .equals(changed.get(secondSeat)));
    }

    private void apply(String line) {
        if (line.startsWith("data:") && !line.contains("\"sections\"")) {
            var change = CHANGE.matcher(line);
            while (change.find()) {
                apply(change.toMatchResult());
            }
        }
    }

    /** {@code 17:1}, or {@code 17-20:1} for neighbours in the same state. */
    private void apply(MatchResult change) {
        var first = Integer.parseInt(change.group(1));
        var last = change.group(2) == null ? first : Integer.parseInt(change.group(2));
        for (var ordinal = first; ordinal <= last; ordinal++) {
            changed.put(ordinal, Integer.valueOf(change.group(3)));
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        http.shutdownNow();
    }
}
