package io.foyer.booking.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From where reports are asked for. */
class OrganizersDesk {

    private final MockMvcTester http;
    private final TestIdentity identity;
    private final JsonMapper json;

    OrganizersDesk(MockMvcTester http, TestIdentity identity, JsonMapper json) {
        this.http = http;
        this.identity = identity;
        this.json = json;
    }

    MvcTestResult get(String path, UUID account, Role role) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + identity.token(account, role))
                .exchange();
    }

    JsonNode document(String path, UUID organizer) {
        var answer = get(path, organizer, Role.ORGANIZER);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    JsonNode body(MvcTestResult answer) {
        return json.readTree(text(answer));
    }

    String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(body(answer).path("code").asString()).isEqualTo(code);
    }

    /** Who may not read the report at this path, which is this organizer's. */
    void isOnlyFor(UUID organizer, String path) {
        assertThat(get(path, organizer, Role.ORGANIZER)).hasStatusOk();
        assertThat(get(path, UUID.randomUUID(), Role.ADMIN)).hasStatusOk();
        refused(get(path, UUID.randomUUID(), Role.ORGANIZER), 404, "not-found");
        refused(get(path, organizer, Role.CUSTOMER), 403, "forbidden");
        refused(get(path, organizer, Role.DOOR_STAFF), 403, "forbidden");
        assertThat(http.get().uri(path)).hasStatus(401);
        var unknown = path.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", UUID.randomUUID().toString());
        refused(get(unknown, organizer, Role.ORGANIZER), 404, "not-found");
        refused(get(unknown, organizer, Role.ADMIN), 404, "not-found");
        assertThat(
                        get(
                                path.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", "mine"),
                                organizer,
                                Role.ADMIN))
                .hasStatus(400);
    }
}
