package io.foyer.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import tools.jackson.databind.json.JsonMapper;

/**
 * The generator in a process of its own, so that its garbage and its compiler are not the server's.
 * Reads {@link Load}s from standard input, a line each, and answers each with a line.
 */
public final class LoadProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;

    private LoadProcess(Process process) {
        this.process = process;
    }

    public static LoadProcess start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadProcess.class.getName()));
        return new LoadProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    public Outcome play(Load load) throws IOException {
        var out = process.outputWriter(StandardCharsets.UTF_8);
        out.write(JSON.writeValueAsString(load));
        out.newLine();
        out.flush();
        var answer = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (answer == null) {
            throw new IOException("The load generator ended");
        }
        return JSON.readValue(answer, Outcome.class);
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            var outcome = new Generator(JSON.readValue(lines.nextLine(), Load.class)).run();
            System.out.println(JSON.writeValueAsString(outcome));
        }
    }
}
