package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An admin before the list of what waits. */
public abstract class AttentionScene extends RefundScene {

    private static final UUID SOMEBODY = UUID.randomUUID();

    @Autowired protected MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private JsonMapper json;
    @Autowired private MoneyWatch watch;

    /** Has everything looked at that changed lately. */
    protected void look() {
        watch.runOnce();
    }

    protected MvcTestResult list(Role role) {
        return http.get()
                .uri("/api/v1/payments/attention")
                .header("Authorization", bearer(role))
                .exchange();
    }

    protected MvcTestResult retry(JsonNode item) {
        return retry(item.path("key").asString());
    }

    protected MvcTestResult retry(String key) {
        return retry(key, Role.ADMIN);
    }

    protected MvcTestResult retry(String key, Role role) {
        return http.post()
                .uri("/api/v1/payments/attention/{key}/retries", key)
                .header("Authorization", bearer(role))
                .exchange();
    }

    /** What waits because of this booking. */
    protected List<JsonNode> waitingFor(UUID booking) {
        var answer = list(Role.ADMIN);
        assertThat(answer).hasStatusOk();
        try {
            var items = json.readTree(answer.getResponse().getContentAsString()).path("items");
            return items.valueStream()
                    .filter(item -> item.path("bookingId").asString("").equals(booking.toString()))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String bearer(Role role) {
        return "Bearer " + identity.token(SOMEBODY, role);
    }
}
