package io.foyer.benchmarks.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What is held in the scene's Redis, and for how long. */
public final class LiveHolds {

    private static final long LOOK_MILLIS = 100;

    private final int redis;
    private final int postgres;

    public LiveHolds(Scene scene) {
        this.redis = scene.platform().settings().ports().redis();
        this.postgres = scene.platform().settings().ports().postgres();
    }

    /** Lets holds of these showtimes end sooner than an organizer may choose. */
    public void shorten(List<Sale.Showtime> showtimes, int seconds) {
        var address = "jdbc:postgresql://127.0.0.1:%d/booking_db".formatted(postgres);
        try (var connection = DriverManager.getConnection(address, "booking_service", "foyer");
                var update =
                        connection.prepareStatement(
                                "UPDATE showtime_on_sale SET hold_seconds = ?, revision = revision"
                                        + " + 1 WHERE id = ?")) {
            for (var showtime : showtimes) {
                update.setInt(1, seconds);
                update.setObject(2, UUID.fromString(showtime.id()));
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks for holds that are over and still shown, until it is closed. */
    public Watch watch(List<Sale.Showtime> showtimes) throws IOException {
        return new Watch(redis, showtimes);
    }

    /** Asks Redis for the oldest hold on a map, and for its time. */
    public static final class Watch implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;
        private final List<Sale.Showtime> showtimes;
        private final AtomicLong longest = new AtomicLong();
        private final Thread thread;

        private Watch(int port, List<Sale.Showtime> showtimes) throws IOException {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            this.in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            this.showtimes = showtimes;
            this.thread = Thread.ofVirtual().start(this::run);
        }

        /** The most milliseconds by which a hold was seen to outlive its time. */
        public long longestMillis() {
            return longest.get();
        }

        private void run() {
            try {
                while (!socket.isClosed()) {
                    for (var showtime : showtimes) {
                        look("holds:{" + showtime.id() + "}");
                    }
                    Thread.sleep(LOOK_MILLIS);
                }
            } catch (IOException e) {
                // It was closed.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void look(String key) throws IOException {
            send(List.of("TIME"));
            in.readLine();
            var now = Long.parseLong(bulk()) * 1_000 + Long.parseLong(bulk()) / 1_000;
            send(List.of("ZRANGE", key, "0", "0", "WITHSCORES"));
            if (!in.readLine().equals("*0")) {
                bulk();
                var end = (long) Double.parseDouble(bulk());
                longest.accumulateAndGet(now - end, Math::max);
            }
        }

        private void send(List<String> words) throws IOException {
            socket.getOutputStream().write(Requests.redis(words));
        }

        private String bulk() throws IOException {
            in.readLine();
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            thread.interrupt();
        }
    }
}
