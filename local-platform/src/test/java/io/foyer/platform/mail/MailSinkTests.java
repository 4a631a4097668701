package io.foyer.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.process.Ports;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailSinkTests {

    private final int smtp = Ports.free();
    private final int view = Ports.free();
    private final MailSink sink = MailSink.start(smtp, view);

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void aMailIsShownAsAPersonWouldSeeIt() throws Exception {
        send("ann@example.com", "Your tickets", "Two seats: Ä7 and Ä8", "tickets.pdf");

        JsonNode mails = get("");
        assertThat(mails).hasSize(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.get("from").asString()).isEqualTo("box-office@foyer.example");
        assertThat(mail.get("to").get(0).asString()).isEqualTo("ann@example.com");
        assertThat(mail.get("subject").asString()).isEqualTo("Your tickets");
        assertThat(mail.get("text").asString().strip()).isEqualTo("Two seats: Ä7 and Ä8");
        assertThat(mail.get("id").asString()).doesNotContain("<").contains("@");
    }

    @Test
    void filesAreListedAndFetched() throws Exception {
        send("ann@example.com", "For Ann", "text", "a.pdf");
        send("bob@example.com", "For Bob", "text", "tickets.pdf");

        JsonNode file = get("?to=bob@example.com").get(0).get("attachments").get(0);

        assertThat(file.get("name").asString()).isEqualTo("tickets.pdf");
        assertThat(file.get("type").asString()).isEqualTo("application/pdf");
        assertThat(file.get("size").asInt()).isEqualTo(4);
        assertThat(file.has("bytes")).isFalse();
        HttpResponse<String> fetched = fetch(file.get("href").asString());
        assertThat(fetched.body()).isEqualTo("%PDF");
        assertThat(fetched.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(sink.mailsTo("bob@example.com").getFirst().attachments().getFirst().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("%PDF");
    }

    @Test
    void aMailIsShownAsAMailProgramShowsItAndRunsNothing() throws Exception {
        sendHtml("<p>Welcome</p><script>alert(1)</script>");

        HttpResponse<String> shown = fetch(get("").get(0).get("href").asString() + "/html");

        assertThat(shown.body()).contains("<p>Welcome</p>");
        assertThat(shown.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox;"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        send("ann@example.com", "For Ann", "text", "a.pdf");
        String mail = get("").get(0).get("href").asString();

        assertThat(fetch(mail + "/attachments/1").statusCode()).isEqualTo(404);
        assertThat(fetch(mail + "/html").statusCode()).as("it has none").isEqualTo(404);
        assertThat(fetch(mail).statusCode()).isEqualTo(404);
        assertThat(fetch("/messages/another@id/attachments/0").statusCode()).isEqualTo(404);
        assertThat(fetch("/messages/999999999999/html").statusCode()).isEqualTo(404);
    }

    @Test
    void theMailsOfOnePersonCanBeAskedFor() throws Exception {
        send("ann@example.com", "For Ann", "text", "a.pdf");
        send("bob+foyer@example.com", "For Bob", "text", "b.pdf");

        assertThat(get("?to=Ann@example.com")).hasSize(1);
        assertThat(get("?to=bob%2Bfoyer@example.com").get(0).get("subject").asString())
                .isEqualTo("For Bob");
        assertThat(get("?to=eve@example.com")).isEmpty();
    }

    @Test
    void allCanBeForgotten() throws Exception {
        send("ann@example.com", "For Ann", "text", "a.pdf");

        assertThat(call("DELETE", "").statusCode()).isEqualTo(204);

        assertThat(get("")).isEmpty();
        assertThat(sink.mails()).isEmpty();
    }

    @Test
    void nothingElseIsTaken() throws Exception {
        assertThat(call("PUT", "").statusCode()).isEqualTo(405);
    }

    private void send(String to, String subject, String text, String attachment)
            throws MessagingException {
        MimeMessage message = message(to, subject);
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                "%PDF".getBytes(StandardCharsets.UTF_8), "application/pdf")));
        file.setFileName(attachment);
        message.setContent(new MimeMultipart(body, file));
        Transport.send(message);
    }

    private void sendHtml(String html) throws MessagingException {
        MimeMessage message = message("ann@example.com", "Welcome");
        message.setContent(html, "text/html; charset=UTF-8");
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("box-office@foyer.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        return message;
    }

    private HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private JsonNode get(String query) throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(call("GET", query).body());
    }

    private HttpResponse<String> call(String method, String query)
            throws IOException, InterruptedException {
        return send(method, "/messages" + query);
    }

    private HttpResponse<String> send(String method, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(view, path)))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
