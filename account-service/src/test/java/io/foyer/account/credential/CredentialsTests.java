package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CredentialsTests {

    private final CountingEncoder encoder = new CountingEncoder();

    /** Leads nowhere: an unknown account has no row to read. */
    private final StoredHashes noStore =
            new StoredHashes(JdbcClient.create(new DriverManagerDataSource()));

    @Test
    void anUnknownAccountCostsOneComparisonWithAHashOfFullCost() {
        var credentials = credentials(CredentialPropertiesTests.defaults());

        assertThat(credentials.check(Optional.empty(), "whatever"))
                .isEqualTo(PasswordCheck.DIFFERS);

        assertThat(encoder.compared)
                .singleElement()
                .asString()
                .startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    }

    @Test
    void evenAMatchingDummyLetsNobodyIn() {
        // The encoder above says yes to everything; only an account's own hash may be believed.
        var credentials = credentials(CredentialPropertiesTests.defaults());

        assertThat(credentials.check(Optional.empty(), "whatever"))
                .isEqualTo(PasswordCheck.DIFFERS);
    }

    @Test
    void withoutAFreeTurnTheAnswerIsBusy() {
        var noTurns = CredentialPropertiesTests.withTurns(0, Duration.ofMillis(1));

        assertThat(credentials(noTurns).check(Optional.empty(), "whatever"))
                .isEqualTo(PasswordCheck.BUSY);
        assertThat(credentials(noTurns).prepare("a fine passphrase"))
                .isEqualTo(new PreparedPassword.Busy());
        assertThat(encoder.compared).isEmpty();
    }

    @Test
    void aPasswordTooLongToHaveBeenAcceptedIsNotHashed() {
        var credentials = credentials(CredentialPropertiesTests.defaults());

        assertThat(credentials.check(Optional.empty(), "x".repeat(129)))
                .isEqualTo(PasswordCheck.DIFFERS);
        assertThat(encoder.compared).isEmpty();
    }

    private Credentials credentials(CredentialProperties limits) {
        return new Credentials(
                new PasswordPolicy(limits),
                new PasswordHashing(encoder, limits, new SimpleMeterRegistry()),
                noStore,
                event -> {},
                limits);
    }
}
