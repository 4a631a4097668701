package io.foyer.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx on a free port, doing one thing; where it is installed. */
public final class Nginx implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(5);

    private final Process process;
    private final OwnPort port;

    private Nginx(Process process, OwnPort port) {
        this.process = process;
        this.port = port;
    }

    /** Passes requests on over kept connections. Absent when there is no nginx on this machine. */
    public static Optional<Nginx> proxying(int upstream, Path folder)
            throws IOException, InterruptedException {
        return start(
                folder,
                "upstream service { server 127.0.0.1:%d; keepalive 256; keepalive_requests 1000000; }"
                        .formatted(upstream),
                "proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection"
                        + " \"\";");
    }

    /**
     * Keeps answers as long as the upstream allows; one request at a time fetches a new one, and
     * the others get the old meanwhile. What is so small is read with its header in one go, which
     * {@code sendfile} would make two of. Absent when there is no nginx on this machine.
     */
    public static Optional<Nginx> keeping(int upstream, Path folder)
            throws IOException, InterruptedException {
        return start(
                folder,
                """
                upstream service { server 127.0.0.1:%d; keepalive 16; }
                open_file_cache max=10;
                proxy_cache_path %s/kept keys_zone=kept:1m use_temp_path=off;\
                """
                        .formatted(upstream, folder),
                """
                proxy_pass http://service; proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_cache kept; proxy_cache_lock on;
                proxy_cache_use_stale updating; proxy_cache_background_update on;\
                """);
    }

    /**
     * Serves a file's bytes at {@code /hello} as it would any file, by {@code sendfile} and with an
     * ETag. Absent when there is no nginx on this machine.
     *
     * @param encoding how the bytes are encoded; empty when they are not
     */
    public static Optional<Nginx> serving(Path bytes, String encoding, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.copy(bytes, folder.resolve("hello"));
        var header =
                encoding.isEmpty() ? "" : "add_header Content-Encoding %s;".formatted(encoding);
        return start(
                folder,
                "sendfile on; tcp_nopush on; open_file_cache max=10; default_type"
                        + " application/json;",
                "root %s; %s".formatted(folder, header));
    }

    public int port() {
        return port.number();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    private static Optional<Nginx> start(Path folder, String http, String location)
            throws IOException, InterruptedException {
        var program =
                Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        var port = OwnPort.free();
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(folder, http, port.number(), location));
        var process =
                new ProcessBuilder(program.get().toString(), "-c", configuration.toString())
                        .inheritIO()
                        .start();
        var nginx = new Nginx(process, port);
        nginx.awaitPort();
        return Optional.of(nginx);
    }

    private static String configuration(Path folder, String http, int port, String location) {
        return """
        %5$s
        daemon off;
        worker_processes 2;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 1024; }
        http {
          access_log off;
          keepalive_requests 1000000;
          client_body_temp_path %1$s;
          proxy_temp_path %1$s;
          fastcgi_temp_path %1$s;
          uwsgi_temp_path %1$s;
          scgi_temp_path %1$s;
          %2$s
          server {
            listen 127.0.0.1:%3$d;
            location / {
              %4$s
            }
          }
        }
        """
                .formatted(folder, http, port, location, workersUser());
    }

    /** Root's workers would become somebody who may not read our files. */
    private static String workersUser() {
        return "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    }

    private void awaitPort() throws InterruptedException {
        if (!port.isServed(process, START)) {
            close();
            throw new IllegalStateException("nginx did not start");
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
