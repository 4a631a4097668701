package io.foyer.benchmarks.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Spring Boot doing nothing, on Tomcat and virtual threads as the services are: {@code GET /hello}
 * writes prepared bytes, {@code GET /tagged} the same with an ETag, {@code POST /echo} reads and
 * writes JSON.
 *
 * <p>The file named by the system property {@code foyer.hello} holds the bytes, so that the limit
 * answers with exactly as many as the target does; without it, it says hello.
 */
@SpringBootApplication
@RestController
public class HelloApplication {

    /** The tag of {@code /tagged}. */
    public static final String TAG = "\"hello\"";

    private final byte[] hello;

    HelloApplication() throws IOException {
        var file = Path.of(System.getProperty("foyer.hello", "hello"));
        hello =
                Files.exists(file)
                        ? Files.readAllBytes(file)
                        : "hello".getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) {
        SpringApplication.run(HelloApplication.class, args);
    }

    @GetMapping("/hello")
    ResponseEntity<byte[]> hello() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(hello);
    }

    @GetMapping("/tagged")
    ResponseEntity<byte[]> tagged() {
        return ResponseEntity.ok().eTag(TAG).contentType(MediaType.APPLICATION_JSON).body(hello);
    }

    @PostMapping("/echo")
    ResponseEntity<JsonNode> echo(@RequestBody JsonNode body) {
        return ResponseEntity.status(201).body(body);
    }
}
