package io.foyer.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What came back: the status, the JSON body (an empty object when there is none), the headers. */
public record Reply(String call, int status, JsonNode body, HttpHeaders headers) {

    public JsonNode expect(int wanted) {
        assertThat(status).as("%s answered %s", call, body).isEqualTo(wanted);
        return body;
    }

    /** Expects that it was done, whatever the answer has to say beyond that. */
    public JsonNode done() {
        assertThat(status).as("%s answered %s", call, body).isBetween(200, 299);
        return body;
    }

    /** Expects a problem document with this status and code. */
    public JsonNode refused(int wanted, String code) {
        expect(wanted);
        assertThat(headers.firstValue("Content-Type"))
                .as("content type of %s", call)
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(body.path("code").asString()).as("code of %s", body).isEqualTo(code);
        return body;
    }
}
