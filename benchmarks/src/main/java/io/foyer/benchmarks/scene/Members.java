package io.foyer.benchmarks.scene;

import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** People with accounts at account-service, and how they log in. */
public final class Members {

    private static final String PASSWORD = "measured as it is played";

    private final List<String> emails;

    private Members(List<String> emails) {
        this.emails = emails;
    }

    public static Members signUp(Scene scene, int count) throws IOException, InterruptedException {
        var emails =
                IntStream.range(0, count)
                        .mapToObj(_ -> UUID.randomUUID() + "@bench.example")
                        .toList();
        var accounts =
                URI.create(
                        "http://127.0.0.1:%d/api/v1/accounts"
                                .formatted(scene.portOf(Service.ACCOUNT)));
        try (var http = HttpClient.newHttpClient()) {
            for (var email : emails) {
                var body =
                        """
                        {"email":"%s","password":"%s","name":"A member","role":"CUSTOMER"}
                        """
                                .formatted(email, PASSWORD);
                var request =
                        HttpRequest.newBuilder(accounts)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build();
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IOException("Signing up answered " + answer.body());
                }
            }
        }
        return new Members(emails);
    }

    /** One log-in of each. */
    public List<byte[]> logIns() {
        return emails.stream()
                .map(
                        email ->
                                Requests.post(
                                        "/api/v1/auth/login",
                                        "",
                                        "",
                                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                                .formatted(email, PASSWORD)))
                .toList();
    }
}
