package io.foyer.account.token.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AccountServiceTest
class KeySetTests {

    @Autowired private MockMvcTester http;
    @Autowired private People people;

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/jwks.json", "/api/v1/.well-known/jwks.json"})
    void theKeySetVerifiesAnIssuedToken(String path) throws Exception {
        var person = people.someone("ORGANIZER");
        var token = SignedJWT.parse(people.logIn(person).accessToken());

        var answer = http.get().uri(path).exchange();

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "max-age=300, public");
        var key = JWKSet.parse(People.body(answer)).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void anAccessTokenCarriesWhatTheContractSays() throws Exception {
        var person = people.someone("ORGANIZER");

        var token = SignedJWT.parse(people.logIn(person).accessToken());

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
        assertThat(claims.getAudience()).containsExactly("foyer-api");
        assertThat(claims.getSubject()).isEqualTo(person.id().toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("ORGANIZER");
        assertThat(claims.getStringClaim("email")).isEqualTo(person.email());
        assertThat(claims.getStringClaim("name")).isEqualTo("Someone");
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theDiscoveryDocumentLeadsFromTheIssuerToTheKeys() {
        assertThat(http.get().uri("/.well-known/openid-configuration"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("issuer", "http://localhost:8080")
                .containsEntry("jwks_uri", "http://localhost:8080/.well-known/jwks.json");
    }
}
