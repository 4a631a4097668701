package io.foyer.account.doorstaff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.common.id.IdSource;
import io.foyer.common.messaging.Message;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

@AccountServiceTest
class InvitationMailTests {

    @Autowired private InvitationMails mails;
    @Autowired private DoorStaffRole role;
    @Autowired private IdSource ids;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;

    private final String email = "staff-%s@example.com".formatted(UUID.randomUUID());

    @SuppressWarnings("NullAway.Init")
    private HttpServer events;

    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        events = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        events.createContext(
                "/internal/door-staff-invitations/",
                exchange -> {
                    var body =
                            """
                            {"id": "%s", "eventId": "%s", "eventName": "A <b>Night</b>",
                             "email": "%s", "invitedAt": "2026-06-01T12:00:00Z"}
                            """
                                    .formatted(ids.next(), ids.next(), email)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        events.start();
    }

    @AfterEach
    void close() {
        events.stop(0);
    }

    @Test
    void anInvitationIsMailedOncePerMessage() {
        var message = invited();

        listener().on(message);
        listener().on(message);

        assertThat(mailsSent()).isEqualTo(1);
    }

    @Test
    void anInvitationThatWasTakenBackIsNotMailed() {
        status = 404;

        listener().on(invited());

        assertThat(mailsSent()).isZero();
    }

    @Test
    void aServiceThatFailsHasTheMessageDeliveredAgain() {
        status = 500;
        var message = invited();
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> listener().on(message));

        status = 200;
        listener().on(message);

        assertThat(mailsSent()).isEqualTo(1);
    }

    private DoorStaffListener listener() {
        var limits =
                new DoorStaffProperties(
                        URI.create("http://127.0.0.1:" + events.getAddress().getPort()),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2));
        var invitations = new Invitations(limits, ObservationRegistry.NOOP);
        return new DoorStaffListener(invitations, mails, role, json);
    }

    private Message invited() {
        return new Message(
                ids.next(), "DoorStaffInvited", "{\"invitationId\": \"%s\"}".formatted(ids.next()));
    }

    private int mailsSent() {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
