package io.foyer.platform.payment;

import tools.jackson.databind.JsonNode;

/**
 * What a call is answered with.
 *
 * @param save whether it belongs to the idempotency key it came with
 */
record Answer(int status, String body, boolean save) {

    static Answer ok(JsonNode body) {
        return new Answer(200, Json.write(body), true);
    }

    static Answer of(Refusal refusal) {
        return new Answer(refusal.status(), Json.write(refusal.body()), refusal.executed());
    }
}
