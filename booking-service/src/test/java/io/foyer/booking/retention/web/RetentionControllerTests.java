package io.foyer.booking.retention.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.common.security.Role;
import io.foyer.testing.identity.TestIdentity;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CheckoutTest
class RetentionControllerTests {

    private static final String PATH = "/api/v1/retention/runs";

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private MockMvcTester http;
    @Autowired private TestIdentity identity;
    @Autowired private JsonMapper json;

    @Test
    void anAdminSeesWhatIsPastItsTimeAndThenRemovesIt() {
        var old = shop.buyer().hold(shop.showtime(5), 0);
        rows.change(
                """
                UPDATE booking SET status = 'EXPIRED', closed_at = now() - interval '31 d' WHERE id = ?
                """,
                old);
        var recent = shop.buyer().hold(shop.showtime(5), 0);
        rows.change(
                """
                UPDATE booking SET status = 'EXPIRED', closed_at = now() - interval '29 d' WHERE id = ?
                """,
                recent);
        var admin = UUID.randomUUID();

        var told = run(true, admin);
        assertThat(told.path("dryRun").asBoolean()).isTrue();
        assertThat(told.at("/kinds/0/kind").asString()).isEqualTo("HOLDS");
        assertThat(told.at("/kinds/0/rows").asInt()).isPositive();
        assertThat(there(old)).isTrue();
        var removed = run(false, admin);

        assertThat(removed.path("dryRun").asBoolean()).isFalse();
        assertThat(removed.at("/kinds/0/more").asBoolean()).isFalse();
        assertThat(there(old)).isFalse();
        assertThat(there(recent)).isTrue();
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM audit_entry WHERE action = 'retention-run'"
                                        + " AND actor = ?",
                                admin))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMIN")
    void nobodyElseMayEvenLook(Role role) {
        assertThat(post("{\"dryRun\": true}", UUID.randomUUID(), role)).hasStatus(403);
        assertThat(
                        http.post()
                                .uri(PATH)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"dryRun\": true}"))
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"dryRun\": null}",
                "{\"dryRun\": false, \"force\": true}",
                "",
                "[]"
            })
    void whatIsNotSaidPlainlyRemovesNothing(String body) {
        assertThat(post(body, UUID.randomUUID(), Role.ADMIN)).hasStatus(400);
    }

    private boolean there(UUID booking) {
        return rows.count("SELECT count(*) FROM booking WHERE id = ?", booking) == 1;
    }

    private JsonNode run(boolean dryRun, UUID admin) {
        var answer = post("{\"dryRun\": " + dryRun + "}", admin, Role.ADMIN);
        assertThat(answer).hasStatusOk();
        try {
            return json.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String body, UUID account, Role role) {
        return http.post()
                .uri(PATH)
                .header("Authorization", "Bearer " + identity.token(account, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
