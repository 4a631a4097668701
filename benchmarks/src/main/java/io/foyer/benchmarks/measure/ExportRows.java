package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.SoldOutEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** An event's tickets as lines: by the service over HTTP, and by Postgres alone. */
final class ExportRows implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Connection connection;
    private final SoldOutEvent event;
    private boolean whole = true;

    ExportRows(int port, SoldOutEvent event, String token) throws IOException {
        this.event = event;
        this.request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/api/v1/events/%s/sales.csv"
                                                .formatted(port, event.id())))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            this.connection = event.connect();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Rows a second by the service. */
    double exported() throws IOException, InterruptedException {
        var lines = new Lines();
        var begin = System.nanoTime();
        try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            body.transferTo(lines);
        }
        return rate(lines, begin);
    }

    /** Rows a second by {@code COPY}. */
    double copied() throws IOException {
        var lines = new Lines();
        var begin = System.nanoTime();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(event.copy(), lines);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return rate(lines, begin);
    }

    /** Whether every file had all tickets and the line of names. */
    boolean areWhole() {
        return whole;
    }

    @Override
    public void close() throws IOException {
        http.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private double rate(Lines lines, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        whole &= lines.count == event.tickets() + 1L;
        return event.tickets() / seconds;
    }

    /** Counts lines; no field of these rows has a line break in it. */
    private static final class Lines extends OutputStream {

        private long count;

        @Override
        public void write(int b) {
            count += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (var i = offset; i < offset + length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }
        }
    }
}
