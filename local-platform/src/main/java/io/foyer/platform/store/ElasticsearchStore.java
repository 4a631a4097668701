package io.foyer.platform.store;

import io.foyer.platform.process.Folders;
import io.foyer.platform.process.HttpProbe;
import io.foyer.platform.process.JvmTuning;
import io.foyer.platform.process.LocalUser;
import io.foyer.platform.process.ManagedProcess;
import io.foyer.platform.process.Ports;
import io.foyer.platform.process.ProcessSpec;
import io.foyer.platform.process.StartFailure;
import io.foyer.platform.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A one-node Elasticsearch with its index in a folder, reachable from this machine only.
 *
 * <p>It refuses to run as root. Started by root it runs as nobody, in a folder nobody can reach:
 * the given one where every user may walk to it, else one in the machine's temporary folder.
 */
public final class ElasticsearchStore implements Store {

    private static final Duration START_LIMIT = Duration.ofSeconds(300);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path programs;
    private final Path folder;
    private final Path log;
    private final int port;
    private final JvmTuning tuning;
    private final int transportPort;
    private @Nullable ManagedProcess process;

    /**
     * Nothing is touched before {@link #start}.
     *
     * @param programs where the server is unpacked, shared with other platforms
     */
    public ElasticsearchStore(Path programs, Path folder, int port, JvmTuning tuning) {
        this.programs = reachable(programs.toAbsolutePath());
        this.folder = reachable(folder.toAbsolutePath());
        this.log = folder.resolve("elasticsearch.log").toAbsolutePath();
        this.port = port;
        this.tuning = tuning;
        // Nodes would talk there; this one is alone, but insists on listening.
        this.transportPort = Ports.free();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Forgets every index. It must not be running. */
    public void forget() {
        Folders.delete(folder.resolve("data"));
    }

    @Override
    public void start() {
        Ports.requireFree(port, "Elasticsearch");
        ManagedProcess started = ManagedProcess.start(prepare());
        process = started;
        URI health = uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s");
        started.awaitReady(new HttpProbe(health), START_LIMIT);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(StopSignal.TERM, STOP_LIMIT);
            process = null;
        }
    }

    @Override
    public List<ProcessHandle> handles() {
        return process == null ? List.of() : process.handles();
    }

    private ProcessSpec prepare() {
        try {
            Path home = ElasticsearchDistribution.under(programs);
            Path configuration = configure(home);
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(log.getParent());
            Path temporary = Files.createDirectories(folder.resolve("tmp"));
            LocalUser.giveToNobody(folder);
            List<String> command = new ArrayList<>(LocalUser.asNobody());
            command.add(home.resolve("bin/elasticsearch").toString());
            return new ProcessSpec(
                    "Elasticsearch",
                    command,
                    folder,
                    Map.of(
                            "ES_JAVA_HOME", System.getProperty("java.home"),
                            "ES_PATH_CONF", configuration.toString(),
                            "ES_TMPDIR", temporary.toString(),
                            "ES_JAVA_OPTS",
                                    "-Xms512m -Xmx512m " + String.join(" ", tuning.options()),
                            "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
                    log);
        } catch (IOException e) {
            throw new StartFailure(
                    "Elasticsearch could not be prepared in %s: %s."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private Path configure(Path home) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("config"));
        for (String name : List.of("jvm.options", "log4j2.properties")) {
            Files.copy(
                    home.resolve("config").resolve(name),
                    configuration.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                configuration.resolve("elasticsearch.yml"),
                """
                cluster.name: foyer
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                action.destructive_requires_name: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """
                        .formatted(
                                port,
                                transportPort,
                                folder.resolve("data"),
                                folder.resolve("logs")));
        return configuration;
    }

    private static Path reachable(Path wanted) {
        try {
            if (!LocalUser.isRoot() || LocalUser.anyoneCanReach(wanted)) {
                return wanted;
            }
            return Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "foyer-elasticsearch-" + Integer.toHexString(wanted.toString().hashCode()));
        } catch (IOException e) {
            throw new StartFailure("%s cannot be read: %s.".formatted(wanted, e.getMessage()), e);
        }
    }
}
