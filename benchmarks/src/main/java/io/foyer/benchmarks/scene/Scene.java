package io.foyer.benchmarks.scene;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Tape;
import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.PlatformSettings;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A platform of its own on free ports, as durable as a real one, with a load generator beside it
 * and a folder for tapes. Everything ends with it.
 */
public final class Scene implements AutoCloseable {

    private final Platform platform;
    private final Issuer issuer;
    private final LoadProcess generator;
    private final Path folder;

    private Scene(Platform platform, Issuer issuer, LoadProcess generator, Path folder) {
        this.platform = platform;
        this.issuer = issuer;
        this.generator = generator;
        this.folder = folder;
    }

    /** Starts all of it; {@code root} is the built project. */
    public static Scene set(Path root) throws IOException {
        return set(root, EnumSet.allOf(Service.class));
    }

    /** Starts the stores and only these services. */
    static Scene set(Path root, Set<Service> services) throws IOException {
        var folder = Files.createTempDirectory("foyer-bench");
        var issuer = new Issuer();
        var environment = new HashMap<>(issuer.environment());
        // One client sends everything here, which is just what the gateway's limits are against.
        environment.put("FOYER_LIMITS_PER_IP", "0");
        environment.put("FOYER_LIMITS_PER_ACCOUNT", "0");
        environment.put("FOYER_LIVE_STREAMSPERADDRESS", "20000");
        var settings =
                PlatformSettings.forBenchmarks(root, folder.resolve("platform"))
                        .withEnvironment(environment)
                        .withJvmOptions(List.of("-Xmx640m"));
        var platform = new Platform(settings, System.out::println);
        endWith(platform);
        platform.start(services);
        return new Scene(platform, issuer, LoadProcess.start(), folder);
    }

    /** Who loses patience and stops a measurement leaves nothing running. */
    private static void endWith(Platform platform) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    platform.close();
                                    ProcessHandle.current()
                                            .descendants()
                                            .forEach(ProcessHandle::destroy);
                                }));
    }

    public Platform platform() {
        return platform;
    }

    public Issuer issuer() {
        return issuer;
    }

    public LoadProcess generator() {
        return generator;
    }

    public int portOf(Service service) {
        return platform.settings().ports().of(service).api();
    }

    public ProcessHandle processOf(Service service) {
        return platform.service(service).handle().orElseThrow();
    }

    /** Records requests and tells where. */
    public String tape(String name, Stream<byte[]> requests) {
        var file = folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".tape");
        try {
            Iterator<byte[]> each = requests.iterator();
            Tape.record(file, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        generator.close();
        platform.closeAndForget();
        issuer.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
