package io.foyer.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@link HelloApplication} in a process of its own, on a free port, with the services' flags. */
public final class HelloProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final OwnPort port;

    private HelloProcess(Process process, OwnPort port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it accepts connections. */
    public static HelloProcess start(Path answer) throws IOException, InterruptedException {
        var port = OwnPort.free();
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dfoyer.hello=" + answer,
                        "-Dserver.port=" + port.number(),
                        "-Dserver.address=127.0.0.1",
                        "-Dserver.tomcat.max-keep-alive-requests=-1",
                        "-Dspring.threads.virtual.enabled=true",
                        "-Dspring.main.banner-mode=off",
                        "-Dlogging.level.root=WARN",
                        "-Dspring.autoconfigure.exclude="
                            + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
                            + "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration,"
                            + "io.foyer.common.security.ServletSecurityAutoConfiguration",
                        "-Dfoyer.redis.enabled=false",
                        "-Dmanagement.observations.enable.all=false",
                        "-Dmanagement.tracing.enabled=false",
                        "-Dmanagement.otlp.metrics.export.enabled=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HelloApplication.class.getName());
        var started = new HelloProcess(new ProcessBuilder(command).inheritIO().start(), port);
        started.awaitPort();
        return started;
    }

    public int port() {
        return port.number();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    private void awaitPort() throws InterruptedException {
        if (!port.isServed(process, START)) {
            close();
            throw new IllegalStateException("The hello server did not start");
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
