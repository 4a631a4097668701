package io.foyer.system.client;

import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People's mailboxes, by the mail sink's view over HTTP. */
public final class Inbox {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern SECRET = Pattern.compile("(/[a-z/-]+)#token=([\\w.~-]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI view;

    public Inbox(Platform platform) {
        view = URI.create("http://127.0.0.1:" + platform.settings().ports().mailView());
    }

    /** All mails to an address, oldest first. */
    public List<JsonNode> of(String email) {
        var to = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(fetch("/messages?to=" + to)).valueStream().toList();
    }

    /** The one mail to an address whose subject begins like this, once it is there. */
    public JsonNode about(String subject, String email) {
        return await("a mail '%s' to %s".formatted(subject, email))
                .atMost(SOON)
                .until(
                        () ->
                                of(email).stream()
                                        .filter(
                                                mail ->
                                                        mail.path("subject")
                                                                .asString("")
                                                                .startsWith(subject))
                                        .toList(),
                        mails -> mails.size() == 1)
                .getFirst();
    }

    /** A file that came with a mail. */
    public byte[] file(JsonNode mail, String name) {
        return mail.path("attachments")
                .valueStream()
                .filter(file -> file.path("name").asString().equals(name))
                .findFirst()
                .map(file -> fetch(file.path("href").asString()))
                .orElseThrow(() -> new AssertionError("%s has no %s".formatted(mail, name)));
    }

    private byte[] fetch(String path) {
        var request = HttpRequest.newBuilder(view.resolve(path)).build();
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest mail to an address once there are so many. */
    public JsonNode newest(String email, int count) {
        return await("%d mails to %s".formatted(count, email))
                .atMost(SOON)
                .until(() -> of(email), mails -> mails.size() >= count)
                .getLast();
    }

    /** What stands behind the {@code #} of the newest mailed link to a page. */
    public String secretIn(String page, String email) {
        return await("a mail to %s with a link to %s".formatted(email, page))
                .atMost(SOON)
                .until(() -> secrets(page, email), secrets -> !secrets.isEmpty())
                .getLast();
    }

    public List<String> secrets(String page, String email) {
        return of(email).stream()
                .flatMap(mail -> SECRET.matcher(mail.path("text").asString("")).results())
                .filter(link -> link.group(1).endsWith(page))
                .map(link -> link.group(2))
                .toList();
    }
}
