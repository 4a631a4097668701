package io.foyer.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.common.security.Role;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class TestIdentityTests {

    private final UUID account = UUID.randomUUID();
    private final UUID showtime = UUID.randomUUID();
    private final TestIdentity identity = TestIdentity.shared();

    @Test
    void itsAccessTokensAreAcceptedByBothDecoders() {
        String token = identity.token(account, Role.CUSTOMER, Role.ORGANIZER);

        Jwt accepted = identity.jwtDecoder().decode(token);
        assertThat(accepted.getSubject()).isEqualTo(account.toString());
        assertThat(accepted.getClaimAsStringList("roles")).containsExactly("CUSTOMER", "ORGANIZER");
        assertThat(identity.reactiveJwtDecoder().decode(token).block()).isNotNull();
    }

    @Test
    void anAdmissionTokenIsNoAccessToken() {
        String admission =
                identity.admissionToken(account, showtime, Instant.now().plusSeconds(60));

        assertThat(identity.admissionTokenDecoder().decode(admission).getClaimAsString("showtime"))
                .isEqualTo(showtime.toString());
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> identity.jwtDecoder().decode(admission));
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> identity.reactiveJwtDecoder().decode(admission).block());
    }

    @Test
    void anAccountStaysLoggedInUntilATestSaysOtherwise() {
        var decoder = identity.jwtDecoder();
        var admission = identity.admissionToken(account, showtime, Instant.now().plusSeconds(60));

        var session = decoder.decode(identity.token(account)).getClaimAsString("sid");
        assertThat(decoder.decode(identity.token(account)).getClaimAsString("sid"))
                .isEqualTo(session);
        assertThat(identity.admissionTokenDecoder().decode(admission).getClaimAsString("sid"))
                .isEqualTo(session);
        assertThat(decoder.decode(identity.token(UUID.randomUUID())).getClaimAsString("sid"))
                .isNotEqualTo(session);
    }

    @Test
    void anotherIdentitysTokensAreRefused() {
        String foreign = new TestIdentity().token(account, Role.ADMIN);

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> identity.jwtDecoder().decode(foreign));
    }

    @Test
    void aTokenIssuedLongAgoIsOver() {
        MovableClock clock = MovableClock.atPresent();
        clock.advance(Duration.ofMinutes(-20));
        TestIdentity old = new TestIdentity(clock);

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> old.jwtDecoder().decode(old.token(account)));
    }
}
