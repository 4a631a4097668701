package io.foyer.benchmarks.scene;

import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The very script that booking-service holds seats with, out of its jar, for sending straight to
 * Redis. It plays on showtimes that booking-service does not know, whose holds last two seconds, so
 * that its tape can be played over and over.
 */
public final class HoldScript {

    private static final String FOLDER = "BOOT-INF/classes/io/foyer/booking/hold/";
    private static final int SHOWTIMES = 40;
    private static final String HOLD_MILLIS = "2000";
    private static final String DELTAS = "1000";
    private static final String DELTAS_MILLIS = "600000";
    private static final String KEPT_PERIODS = "3";
    private static final String COOL_DOWN_MILLIS = "600000";
    private static final String REMEMBERED_MILLIS = "5400000";
    private static final String NO_STANDING_SECTIONS = "0";

    private final String sha;
    private final List<String> showtimes;

    private HoldScript(String sha, List<String> showtimes) {
        this.sha = sha;
        this.showtimes = showtimes;
    }

    /** Loads the script and empty maps of its showtimes into the scene's Redis. */
    public static HoldScript in(Scene scene) throws IOException {
        var text = text(jar(scene));
        var showtimes =
                IntStream.range(0, SHOWTIMES).mapToObj(i -> UUID.randomUUID().toString()).toList();
        var commands = new ArrayList<byte[]>();
        commands.add(Requests.redis(List.of("SCRIPT", "LOAD", text)));
        for (var showtime : showtimes) {
            commands.add(
                    Requests.redis(
                            List.of(
                                    "SETRANGE",
                                    "map:{" + showtime + "}",
                                    String.valueOf(Sale.SEATS / 4 - 1),
                                    "\0")));
            commands.add(Requests.redis(List.of("SET", "map:{" + showtime + "}:version", "1")));
        }
        send(scene.platform().settings().ports().redis(), commands);
        return new HoldScript(sha1(text), showtimes);
    }

    /** One hold an EVALSHA, over all seats of all its showtimes. */
    public Stream<byte[]> holds(int seats) {
        return showtimes.stream()
                .flatMap(
                        showtime ->
                                IntStream.range(0, Sale.SEATS / seats)
                                        .mapToObj(wish -> hold(showtime, wish * seats, seats)));
    }

    private byte[] hold(String showtime, int first, int seats) {
        var map = "map:{" + showtime + "}";
        var words =
                new ArrayList<>(
                        List.of(
                                "EVALSHA",
                                sha,
                                "4",
                                map,
                                map + ":version",
                                map + ":deltas",
                                "holds:{" + showtime + "}",
                                DELTAS,
                                DELTAS_MILLIS,
                                KEPT_PERIODS,
                                COOL_DOWN_MILLIS,
                                REMEMBERED_MILLIS,
                                UUID.randomUUID().toString(),
                                UUID.randomUUID().toString(),
                                HOLD_MILLIS,
                                String.valueOf(Sale.SEATS_PER_BUYER),
                                String.valueOf(seats)));
        IntStream.range(first, first + seats).mapToObj(String::valueOf).forEach(words::add);
        words.add(NO_STANDING_SECTIONS);
        return Requests.redis(words);
    }

    private static Path jar(Scene scene) throws IOException {
        var target =
                scene.platform()
                        .settings()
                        .root()
                        .resolve(Service.BOOKING.module())
                        .resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("booking-service is not built"));
        }
    }

    private static String text(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return entry(file, "map.lua") + entry(file, "hold.lua");
        }
    }

    private static String entry(JarFile jar, String name) throws IOException {
        var entry = jar.getJarEntry(FOLDER + name);
        if (entry == null) {
            throw new IOException(name + " is not in " + jar.getName());
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void send(int port, List<byte[]> commands) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = socket.getInputStream();
            for (var command : commands) {
                socket.getOutputStream().write(command);
                if (in.read() == '-') {
                    throw new IOException("Redis refused to prepare the limit");
                }
                while (in.available() > 0) {
                    in.skipNBytes(in.available());
                }
            }
        }
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
