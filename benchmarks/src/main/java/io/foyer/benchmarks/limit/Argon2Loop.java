package io.foyer.benchmarks.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Nothing but comparing a password with its Argon2id hash, on as many threads as there are
 * processors, at the cost that account-service asks for; in a process of its own.
 */
public final class Argon2Loop implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 47_104;
    private static final String PASSWORD = "measured as it is played";

    private final Process process;

    private Argon2Loop(Process process) {
        this.process = process;
    }

    public static Argon2Loop start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx640m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Argon2Loop.class.getName());
        return new Argon2Loop(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Compares for so long, and tells how many a second. */
    public double perSecond(double seconds) throws IOException {
        var out = process.outputWriter(StandardCharsets.UTF_8);
        out.write(String.valueOf(seconds));
        out.newLine();
        out.flush();
        var answer = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (answer == null) {
            throw new IOException("The loop ended");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] args) {
        var encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 1);
        var hash = String.valueOf(encoder.encode(PASSWORD));
        var lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            System.out.println(loop(encoder, hash, Double.parseDouble(lines.nextLine())));
        }
    }

    private static double loop(Argon2PasswordEncoder encoder, String hash, double seconds) {
        var begin = System.nanoTime();
        var end = begin + (long) (seconds * 1e9);
        var done = new LongAdder();
        var processors = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(processors)) {
            for (var i = 0; i < processors; i++) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                if (encoder.matches(PASSWORD, hash)) {
                                    done.increment();
                                }
                            }
                        });
            }
        }
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }
}
