package io.foyer.platform.payment;

import java.time.InstantSource;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what happened and passes it on to be delivered. */
final class Events {

    /** The API version of stripe-java 33.3.0, which reads events of its own version only. */
    static final String API_VERSION = "2026-07-29.dahlia";

    private final Books books;
    private final Ids ids;
    private final InstantSource clock;
    private final Consumer<SandboxEvent> delivery;

    Events(Books books, Ids ids, InstantSource clock, Consumer<SandboxEvent> delivery) {
        this.books = books;
        this.ids = ids;
        this.clock = clock;
        this.delivery = delivery;
    }

    /** Records an event of the PaymentIntent {@code lane}. */
    void record(String type, ObjectNode object, String lane) {
        boolean called = ApiCall.CURRENT.isBound();
        SandboxEvent event =
                new SandboxEvent(
                        ids.next("evt_3"),
                        type,
                        Json.write(object),
                        lane,
                        clock.instant(),
                        called ? ApiCall.CURRENT.get().requestId() : null,
                        called ? ApiCall.CURRENT.get().idempotencyKey() : null);
        books.events.put(event);
        delivery.accept(event);
    }

    /** The event as the API shows it and as webhooks carry it. */
    static ObjectNode json(SandboxEvent event, boolean livemode, String apiVersion) {
        ObjectNode json =
                Json.object()
                        .put("id", event.id())
                        .put("object", "event")
                        .put("api_version", apiVersion)
                        .put("created", event.created().getEpochSecond())
                        .put("livemode", livemode)
                        .put("pending_webhooks", 1)
                        .put("type", event.type());
        json.putObject("data").set("object", Json.MAPPER.readTree(event.object()));
        json.putObject("request")
                .put("id", event.requestId())
                .put("idempotency_key", event.idempotencyKey());
        return json;
    }
}
