package io.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AccountServiceTest
class OpenApiTests {

    @Autowired private MockMvcTester http;

    @Test
    void everyPathIsDescribed() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/v1/accounts",
                        "/api/v1/accounts/me",
                        "/api/v1/accounts/{accountId}",
                        "/api/v1/auth/login",
                        "/api/v1/auth/refresh",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/email-verification",
                        "/api/v1/auth/password-reset",
                        "/api/v1/auth/password-reset/confirmation",
                        "/api/v1/accounts/me/email-verification",
                        "/api/v1/accounts/me/password",
                        "/api/v1/accounts/me/email",
                        "/.well-known/jwks.json",
                        "/.well-known/openid-configuration");
    }

    @Test
    void whatIsNotNamedNeedsAToken() {
        assertThat(http.get().uri("/api/v1/anything-else")).hasStatus(401);
    }
}
