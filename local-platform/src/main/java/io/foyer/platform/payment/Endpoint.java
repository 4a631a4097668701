package io.foyer.platform.payment;

import tools.jackson.databind.JsonNode;

/** Answers one operation. */
@FunctionalInterface
interface Endpoint {

    /**
     * @param id the object's id in the path; empty when the path has none
     */
    JsonNode answer(ApiCall call, String id);
}
