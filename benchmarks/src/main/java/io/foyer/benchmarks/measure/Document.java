package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.scene.Scene;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * An answer as it came over the wire.
 *
 * @param bytes a file of its body, encoded as it was sent
 * @param encoding {@code Content-Encoding}, empty for none
 * @param tag {@code ETag}, empty for none
 */
record Document(Path bytes, String encoding, String tag) {

    /** Asks once, and keeps what was answered under this name. */
    static Document fetch(Scene scene, int port, String path, boolean zipped, String name)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        var request = HttpRequest.newBuilder(uri);
        if (zipped) {
            request.header("Accept-Encoding", "gzip");
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofFile(scene.file(name)));
            if (answer.statusCode() != 200) {
                throw new IOException(uri + " answered " + answer.statusCode());
            }
            return new Document(
                    answer.body(),
                    answer.headers().firstValue("Content-Encoding").orElse(""),
                    answer.headers().firstValue("ETag").orElse(""));
        }
    }
}
