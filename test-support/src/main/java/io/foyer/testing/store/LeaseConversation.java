package io.foyer.testing.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The holder's side of a lease: answers one line with one line until the other side is gone. */
final class LeaseConversation {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseConversation.class);

    private LeaseConversation() {}

    static void hold(Socket socket, StoreTenant tenant) throws IOException {
        BufferedReader questions =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = read(questions); line != null; line = read(questions)) {
            String answer = answer(line, tenant) + "\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    // A process that was killed resets its connection instead of closing it.
    private static @Nullable String read(BufferedReader questions) {
        try {
            return questions.readLine();
        } catch (IOException _) {
            return null;
        }
    }

    private static String answer(String question, StoreTenant tenant) {
        String[] words = question.split(" ", -1);
        try {
            return switch (words[0]) {
                case "lease" -> StoreLease.OK;
                case "database" -> ok(tenant.freshDatabase(words[1]));
                case "copy" -> ok(tenant.copyOf(words[1]));
                case "redis" -> StoreLease.OK + " " + tenant.freshRedis();
                case "elasticsearch" -> ok(tenant.elasticsearch());
                default -> "failed: no such question";
            };
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("{} failed", question, e);
            return "failed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private static String ok(Database database) {
        return String.join(
                " ", StoreLease.OK, database.url(), database.user(), database.password());
    }

    private static String ok(SearchStore search) {
        URI url = search.url();
        return String.join(" ", StoreLease.OK, url.toString(), search.indexPrefix());
    }
}
