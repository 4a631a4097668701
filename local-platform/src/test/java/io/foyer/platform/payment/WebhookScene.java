package io.foyer.platform.payment;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop whose webhooks go to an inbox. */
abstract class WebhookScene {

    Inbox inbox;
    Shop shop;

    @BeforeEach
    void open() throws IOException {
        inbox = new Inbox();
        shop =
                Shop.open(
                        config ->
                                config.withWebhooks(
                                        WebhookTarget.local()
                                                .to(inbox.uri())
                                                .retrying(
                                                        Duration.ofMillis(30),
                                                        Duration.ofHours(1))));
    }

    @AfterEach
    void close() {
        shop.close();
        inbox.close();
    }

    String firstId() {
        return inbox.accepted().getFirst().getId();
    }

    void settled() {
        Awaitility.await().until(() -> shop.sandbox.webhooks().pending() == 0);
    }
}
